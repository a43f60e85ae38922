package io.syncline.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The rules in force. Asking uses a rule up: each question counts as one strike. Safe for many threads. */
public final class Faults {
    private static final class Armed {
        private final FaultRule rule;
        private final Random random;
        private int struck;

        Armed(FaultRule rule) {
            this.rule = rule;
            this.random = new Random(rule.seed());
        }

        boolean strikes() {
            if (rule.times().filter(t -> struck >= t).isPresent()) return false;
            if (random.nextDouble() >= rule.probability()) return false;
            struck++;
            return true;
        }
    }

    private final List<Armed> rules = new ArrayList<>();

    public synchronized void add(FaultRule rule) {
        rules.add(new Armed(rule));
    }

    public synchronized void clear() {
        rules.clear();
    }

    /** The first rule of this kind that strikes the request. */
    public Optional<FaultRule> onCall(FaultKind kind, String method, String path) {
        return onCall(kind, method, path, rule -> true);
    }

    /** As above, among those rules that fit. */
    public Optional<FaultRule> onCall(FaultKind kind, String method, String path, Predicate<FaultRule> fits) {
        return strike(kind, rule -> rule.strikesCall(method, path) && fits.test(rule));
    }

    /** The first automation that this write by an account sets off. */
    public Optional<Automation> onWrite(String method, String path, String account) {
        return strike(FaultKind.AUTOMATION, rule -> rule.strikesWrite(method, path, account))
                .flatMap(FaultRule::automation);
    }

    /** The first rule of this kind that strikes the delivery of an event. */
    public Optional<FaultRule> onEvent(FaultKind kind, String event) {
        return strike(kind, rule -> rule.strikesEvent(event));
    }

    /** How far behind searches are; see {@link io.syncline.simulators.history.Timeline#asOf}. */
    public synchronized Duration searchLag() {
        return rules.stream()
                .map(armed -> armed.rule)
                .filter(rule -> rule.kind() == FaultKind.SEARCH_LAG)
                .map(rule -> Duration.ofMillis(rule.delayMs()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    public synchronized JsonNode json() {
        return Json.array(rules.stream().map(a -> a.rule.json(a.struck)).toList());
    }

    private synchronized Optional<FaultRule> strike(FaultKind kind, Predicate<FaultRule> fits) {
        return rules.stream()
                .filter(a -> a.rule.kind() == kind && fits.test(a.rule))
                .filter(Armed::strikes)
                .map(a -> a.rule)
                .findFirst();
    }
}
