package io.syncline.simulators.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works with a tracker as a person would in its own pages: everything done here changes the same memory, raises the same
 * webhooks and counts as that person's doing. Unknown people, issues or statuses end in {@link
 * io.syncline.simulators.http.Refused}.
 */
public interface Desk {
    List<Person> people();

    List<Project> projects();

    /** The cards of a project, newest first. */
    List<Card> cards(String project);

    Optional<Card> card(String key);

    /** Creates an issue of the given type (the project's first type when empty); returns its key. */
    String create(String person, String project, String type, Map<CardField, String> fields);

    /** Changes the given fields, leaves the others. */
    void edit(String person, String key, Map<CardField, String> fields);

    /** Adds a comment; returns its id. */
    String comment(String person, String key, String text);
}
