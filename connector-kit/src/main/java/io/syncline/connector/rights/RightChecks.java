package io.syncline.connector.rights;

import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotAllowed;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.http.TrackerReply.TooLong;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.Verification;
import io.syncline.hub.tracker.ProbeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Words the checks that all trackers have. */
public final class RightChecks {
    /** What trackers answer to whom lacks a right; some hide what may not be seen. */
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 410);

    private RightChecks() {}

    /** First whether the tracker answers and accepts us; the rest is asked only then. */
    public static Verification after(ProbeResult probe, Supplier<List<RightCheck>> rest) {
        Optional<String> nowhere = Optional.empty();
        List<RightCheck> checks = new ArrayList<>();
        if (!probe.ok() && probe.field().filter("url"::equals).isPresent()) {
            checks.add(RightCheck.missing("reachable", nowhere, probe.message()));
            return new Verification(Optional.empty(), checks);
        }
        checks.add(RightCheck.ok("reachable", nowhere, "the tracker answers"));
        if (!probe.ok()) {
            String field = probe.field().orElse("credentials");
            checks.add(RightCheck.missing("authenticated", nowhere, field + ": " + probe.message()));
            return new Verification(Optional.empty(), checks);
        }
        checks.add(
                RightCheck.ok("authenticated", nowhere, "as " + probe.account().orElse("nobody known by name")));
        checks.addAll(rest.get());
        return new Verification(probe.account(), checks);
    }

    /**
     * What the reply to a harmless call says about the right it needs.
     *
     * @param todo how to get the right
     */
    public static RightCheck of(String name, String project, TrackerReply reply, String todo) {
        Optional<String> where = Optional.of(project);
        if (reply instanceof Answered answered && answered.ok()) return RightCheck.ok(name, where, "allowed");
        if (reply instanceof Answered answered && REFUSED.contains(answered.status())) {
            return RightCheck.missing(name, where, todo + " (the tracker answers " + answered.status() + ")");
        }
        if (reply instanceof NotAllowed(String field, String why)) return RightCheck.missing(name, where, why);
        return RightCheck.unknown(name, where, why(reply));
    }

    /** Why there is no success, for people. */
    public static String why(TrackerReply reply) {
        return switch (reply) {
            case Answered answered -> "the tracker answers " + answered.status();
            case NotSent(String why, var after) -> why;
            case NotAllowed(String field, String why) -> why;
            case NoAnswer(String why) -> why;
            case TooLong tooLong -> "the tracker answers more than can be read";
        };
    }
}
