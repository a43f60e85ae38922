package io.syncline.simulators.jira.site;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Components, versions and options that were made since the start. Guarded by the simulator's lock. */
public final class Additions implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, ArrayList<Named>> made = new TreeMap<>();
    private int lastId = 20_000;

    /** Adds one of a kind to a project or field. */
    public Named add(String kind, String owner, String name) {
        var named = new Named(String.valueOf(++lastId), name);
        made.computeIfAbsent(kind + " " + owner, key -> new ArrayList<>()).add(named);
        return named;
    }

    List<Named> with(List<Named> first, String kind, String owner) {
        var all = new ArrayList<>(first);
        all.addAll(made.getOrDefault(kind + " " + owner, new ArrayList<>()));
        return List.copyOf(all);
    }

    public void clear() {
        made.clear();
    }
}
