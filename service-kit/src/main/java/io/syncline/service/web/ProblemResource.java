package io.syncline.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.syncline.hub.problem.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failed request into RFC 9457 problem details. */
public final class ProblemResource {
    private static final Logger LOG = Logger.getLogger(ProblemResource.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder answer = answer(e.problem());
        e.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class, UncheckedIOException.class})
    Response json(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return answer(JsonProblem.of(cause)).build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) return json(json);
        int status = e.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error " + status : known.getReasonPhrase();
        String kind = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return answer(Problem.of(status, kind, title, title)).build();
    }

    @ServerExceptionMapper
    Response argument(IllegalArgumentException e) {
        return answer(Problem.of(400, "invalid", "The request is not valid", String.valueOf(e.getMessage())))
                .build();
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        LOG.error("request failed", e);
        return answer(Problem.of(500, "internal", "Internal error", "This is our fault; the log has more"))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
