package io.syncline.service.web;

import io.syncline.hub.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets nobody reach {@code /internal/} without the service token, in every profile. */
public final class ServiceTokenResource {
    private final byte[] expected;

    public ServiceTokenResource(@ConfigProperty(name = "syncline.service-token") String token) {
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> check(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().replaceFirst("^/+", "").startsWith("internal/")) return Optional.empty();
        String given =
                Optional.ofNullable(request.getHeaderString("Authorization")).orElse("");
        if (MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) return Optional.empty();
        return Optional.of(Response.status(401)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(401, "unauthorized", "Unauthorized", "the service token is missing or wrong"))
                .build());
    }
}
