package io.syncline.simulators.desk;

import java.util.Locale;

/** What a person can edit on a card. Labels are separated by commas; an empty assignee means nobody. */
public enum CardField {
    TITLE,
    DESCRIPTION,
    STATUS,
    LABELS,
    ASSIGNEE;

    /** The name in the page's JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
