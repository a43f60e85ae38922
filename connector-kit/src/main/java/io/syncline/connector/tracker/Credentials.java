package io.syncline.connector.tracker;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account's credentials in plain text, by field name as in {@link Tracker#credentialFields()}. Never logged. */
public record Credentials(SortedMap<String, String> values) {
    public Credentials {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Credentials of(Map<String, String> values) {
        return new Credentials(new TreeMap<>(values));
    }

    /** Empty when the field is missing or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }

    /** The field's text, or an empty one, which every tracker refuses. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
