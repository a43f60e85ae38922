package io.syncline.connection.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.syncline.hub.HubJson;
import io.syncline.hub.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;

/** Stands before every route: lets known users through, turns others away. */
@ApplicationScoped
public class LoginResource {
    static final String COOKIE = "syncline_session";
    private static final int BEFORE_ALL_ROUTES = 1_000;

    private final Entrance entrance;

    public LoginResource(LoginConfig config, Clock clock) {
        this.entrance = new Entrance(
                new Passwords(config.password()), new SessionTicket(config.password(), clock, config.session()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext context) {
        switch (entrance.of(request(context.request(), context.normalizedPath()))) {
            case Entrance.Verdict.Open() -> context.next();
            case Entrance.Verdict.Known(String user) -> {
                context.put(CallerResource.KEY, user);
                context.next();
            }
            case Entrance.Verdict.LoginPage() ->
                context.response()
                        .setStatusCode(303)
                        .putHeader("Location", "/login")
                        .end();
            case Entrance.Verdict.Unknown() -> unauthorized(context);
            case Entrance.Verdict.Foreign() ->
                refuse(context, Problem.of(403, "forbidden", "Forbidden", "send the header X-Requested-With"));
        }
    }

    private static void unauthorized(RoutingContext context) {
        if (context.request().getHeader("X-Requested-With") == null) {
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"syncline\", charset=\"UTF-8\"");
        }
        refuse(context, Problem.of(401, "unauthorized", "Unauthorized", "log in as admin with the right password"));
    }

    private static void refuse(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Buffer.buffer(HubJson.bytes(problem)));
    }

    private static Entrance.Request request(HttpServerRequest request, String path) {
        return new Entrance.Request(
                request.method().name(),
                path,
                header(request, "Authorization"),
                Optional.ofNullable(request.getCookie(COOKIE))
                        .map(Cookie::getValue)
                        .orElse(""),
                header(request, "Sec-Fetch-Site"),
                request.getHeader("X-Requested-With") != null);
    }

    private static String header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
