package io.syncline.benchmarks.calls;

import io.syncline.devstack.layout.Listener;
import java.util.Map;

/** A project of one of the sample trackers, with the entity a measurement is about. */
interface Spot {
    /** The name of the instance. */
    String instance();

    String project();

    Listener simulator();

    /** What a trigger asks for to get the entities with this label. */
    String query(String label);

    /** A person makes the entity. */
    void create(String title, String label);

    /** The entity with this title is there, on the other side of the one that was made. */
    boolean find(String title);

    void retitle(String title);

    void describe(String text);

    void comment(String text);

    /** As the API takes it. */
    default Map<String, String> spec() {
        return Map.of("instance", instance(), "project", project());
    }
}
