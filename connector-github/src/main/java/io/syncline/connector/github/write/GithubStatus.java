package io.syncline.connector.github.write;

import io.syncline.hub.issue.HubNamed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** GitHub's two states, and the names by which other trackers call them. */
public enum GithubStatus {
    OPEN("open", "new", List.of("open", "reopened", "to do", "new", "in progress", "active")),
    CLOSED("closed", "done", List.of("closed", "done", "resolved", "completed"));

    private final String word;
    private final String category;
    private final List<String> names;

    GithubStatus(String word, String category, List<String> names) {
        this.word = word;
        this.category = category;
        this.names = names;
    }

    /** The status that any of its names means; empty for a name that means neither. */
    public static Optional<GithubStatus> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        for (GithubStatus status : values()) if (status.names.contains(lower)) return Optional.of(status);
        return Optional.empty();
    }

    /** As GitHub's {@code state} says; anything but closed counts as open. */
    public static GithubStatus ofState(String state) {
        return state.equals(CLOSED.word) ? CLOSED : OPEN;
    }

    /** For people: what can be written. */
    public static String possible() {
        return "possible are open (also called " + String.join(", ", OPEN.names.subList(1, OPEN.names.size()))
                + ") and closed (also called " + String.join(", ", CLOSED.names.subList(1, CLOSED.names.size())) + ")";
    }

    public String word() {
        return word;
    }

    public HubNamed hub() {
        return HubNamed.status(word, word, category);
    }
}
