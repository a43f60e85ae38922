package io.syncline.connector.jira.transition;

import io.syncline.connector.jira.issue.JiraWrite.StatusTarget;
import io.syncline.connector.jira.wire.WireStatus;
import io.syncline.connector.jira.wire.WireTransition;
import io.syncline.connector.tracker.Answer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides, status by status, which transition brings an issue nearer to the wanted one. Jira shows an account only the transitions that
 * leave the issue's present status, so that a way of several steps cannot be known before it is gone. It is gone where nothing has to be
 * guessed: see RATIONALE.md. One for each walk.
 */
final class Way {
    private static final int LONGEST = 8;

    private final StatusTarget target;
    private final Set<String> been = new LinkedHashSet<>();

    Way(StatusTarget target) {
        this.target = target;
    }

    /** Whether a status is the wanted one. */
    boolean leadsTo(WireStatus status) {
        return target.name().isBlank()
                ? target.id().filter(status.id()::equals).isPresent()
                : target.name().equalsIgnoreCase(status.name());
    }

    /**
     * The next step, refused when there is none to take without a guess.
     *
     * @param open the transitions that leave {@code now}
     */
    Answer<Step> next(WireStatus now, List<WireTransition> open) {
        been.add(now.id());
        Optional<WireTransition> direct =
                open.stream().filter(one -> leadsTo(one.to())).min(Comparator.comparing(WireTransition::asks));
        if (direct.isPresent()) return Answer.done(new Step(direct.get(), true));
        List<WireTransition> onward = open.stream().filter(this::onward).toList();
        long places = onward.stream().map(one -> one.to().id()).distinct().count();
        boolean clear = places == 1 && been.size() < LONGEST;
        return clear ? Answer.done(new Step(onward.getFirst(), false)) : refused(now, open, places > 1);
    }

    /** No status twice; no screen that wants an answer; and nothing is finished only to get somewhere else. */
    private boolean onward(WireTransition one) {
        return !been.contains(one.to().id()) && !one.to().done() && !one.asks();
    }

    /** No transition leads to a status that this kind of issue does not have. */
    <T> Answer<T> refused(WireStatus now, List<WireTransition> open, boolean several) {
        String reachable = open.stream().map(one -> one.to().name()).distinct().collect(Collectors.joining(", "));
        String wanted = target.name().isBlank() ? target.id().orElse("") : target.name();
        String why = several ? "; which of several ways leads there is not known" : "";
        String moved = been.size() > 1 ? "; the issue was moved as far as '" + now.name() + "'" : "";
        return Answer.refused(
                "status",
                "no transition leads from '" + now.name() + "' to '" + wanted + "'; reachable: "
                        + (reachable.isEmpty() ? "none" : reachable) + why + moved);
    }
}
