package io.syncline.simulators.core;

import io.syncline.simulators.fault.FaultKind;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import java.util.Map;
import java.util.Optional;

/** What the faults in force do to requests: in place of the work, before it and after it. */
final class Misbehaviour {
    /** Of the right form, and nobody's, with every scheme. */
    private static final String EXPIRED = "ZXhwaXJlZDpleHBpcmVk";

    /** A request or answer as a fault leaves it, and which fault. */
    record Struck<T>(T value, Optional<FaultKind> fault) {}

    private final Tracker tracker;
    private final Faults faults;

    Misbehaviour(Tracker tracker, Faults faults) {
        this.tracker = tracker;
        this.faults = faults;
    }

    /** The answer that is given in place of any work. */
    Optional<Struck<Answer>> instead(Call call) {
        return strike(FaultKind.STATUS, call)
                .map(rule -> struck(FaultKind.STATUS, rule.answer()))
                .or(() -> limited(call, RateLimited.Refused.class)
                        .map(limit -> struck(FaultKind.RATE_LIMIT, limit.answer())))
                .or(() -> tracker.moved(call)
                        .filter(elsewhere -> strike(FaultKind.MOVED, call).isPresent())
                        .map(elsewhere -> struck(FaultKind.MOVED, elsewhere)));
    }

    /** The request that the tracker gets to see. */
    Struck<Call> seen(Call call) {
        if (call.header("Authorization").isPresent()
                && strike(FaultKind.AUTH_EXPIRED, call).isPresent())
            return struck(FaultKind.AUTH_EXPIRED, expired(call));
        if (tracker.mutates(call) && strike(FaultKind.SILENT_DROP, call).isPresent())
            return struck(FaultKind.SILENT_DROP, tracker.permitted(call));
        return new Struck<>(call, Optional.empty());
    }

    /** The answer with what is said beside it. */
    Struck<Answer> said(Call call, Answer answer) {
        var headers = limited(call, RateLimited.Warned.class).map(RateLimited.Warned::headers);
        if (headers.isEmpty()) return new Struck<>(answer, Optional.empty());
        return struck(FaultKind.RATE_LIMIT, with(answer, headers.get()));
    }

    private <L extends RateLimited> Optional<L> limited(Call call, Class<L> form) {
        return faults.onCall(
                        FaultKind.RATE_LIMIT,
                        call.method(),
                        call.path(),
                        rule -> form.isInstance(tracker.limited(rule.limit(), rule.delay())))
                .map(rule -> form.cast(tracker.limited(rule.limit(), rule.delay())));
    }

    private Optional<FaultRule> strike(FaultKind kind, Call call) {
        return faults.onCall(kind, call.method(), call.path());
    }

    private static Call expired(Call call) {
        var scheme = call.header("Authorization").orElse("").split(" ")[0];
        return call.withHeader("authorization", scheme + " " + EXPIRED);
    }

    private static Answer with(Answer answer, Map<String, String> headers) {
        var more = answer;
        for (var header : headers.entrySet()) more = more.with(header.getKey(), header.getValue());
        return more;
    }

    private static <T> Struck<T> struck(FaultKind kind, T value) {
        return new Struck<>(value, Optional.of(kind));
    }
}
