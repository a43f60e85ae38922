package io.syncline.connection.login;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides about a request before anything else sees it. */
final class Entrance {
    private static final Set<String> OPEN = Set.of("/login", "/logout", "/q/metrics", "/q/openapi", "/favicon.ico");
    private static final List<String> OPEN_BELOW = List.of("/q/health", "/static/");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What to do with a request. */
    sealed interface Verdict {
        /** Nobody needs to log in for it. */
        record Open() implements Verdict {}

        /** Comes from this user. */
        record Known(String user) implements Verdict {}

        /** A program or script must send a password: 401. */
        record Unknown() implements Verdict {}

        /** A person in a browser is sent to the login page. */
        record LoginPage() implements Verdict {}

        /** Another site made a browser send it: 403. */
        record Foreign() implements Verdict {}
    }

    /**
     * What matters of a request.
     *
     * @param fetchSite the header {@code Sec-Fetch-Site}
     * @param requestedWith whether the header {@code X-Requested-With} is there, which another site cannot send
     */
    record Request(
            String method, String path, String authorization, String ticket, String fetchSite, boolean requestedWith) {
        boolean changes() {
            return !READING.contains(method);
        }

        boolean api() {
            return path.equals("/api") || path.startsWith("/api/");
        }
    }

    private final Passwords passwords;
    private final SessionTicket tickets;

    Entrance(Passwords passwords, SessionTicket tickets) {
        this.passwords = passwords;
        this.tickets = tickets;
    }

    Verdict of(Request request) {
        if (request.changes() && Set.of("cross-site", "same-site").contains(request.fetchSite())) {
            return new Verdict.Foreign();
        }
        if (open(request.path())) return new Verdict.Open();
        Optional<String> basic = passwords.user(request.authorization());
        if (basic.isPresent()) return new Verdict.Known(basic.get());
        Optional<String> session = tickets.user(request.ticket());
        if (session.isEmpty()) return page(request) ? new Verdict.LoginPage() : new Verdict.Unknown();
        if (request.changes() && !request.requestedWith()) return new Verdict.Foreign();
        return new Verdict.Known(session.get());
    }

    private static boolean open(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    private static boolean page(Request request) {
        return request.method().equals("GET")
                && !request.api()
                && request.authorization().isEmpty();
    }
}
