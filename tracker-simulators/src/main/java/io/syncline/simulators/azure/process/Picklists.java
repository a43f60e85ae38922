package io.syncline.simulators.azure.process;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The lists behind choice fields, by id. Guarded by the simulator's lock. */
public final class Picklists implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CHANNEL = "d0000000-0000-4000-8000-000000000001";

    private final TreeMap<String, ArrayList<String>> lists = new TreeMap<>();

    public Picklists() {
        lists.put(CHANNEL, new ArrayList<>(List.of("Web", "Phone")));
    }

    /** The id of the list behind a field, if it has one. */
    public static Optional<String> of(Field field) {
        return field.referenceName().equals(Fields.CHANNEL) ? Optional.of(CHANNEL) : Optional.empty();
    }

    public Optional<List<String>> items(String id) {
        return Optional.ofNullable(lists.get(id)).map(List::copyOf);
    }

    public void replace(String id, List<String> items) {
        lists.put(id, new ArrayList<>(items));
    }
}
