package io.syncline.hub.issue;

import java.util.List;

/** The project or repository an entity lives in; {@code key} is what rules and people write ({@code UD}, {@code acme/web}, {@code Web}). */
public record HubProject(String idStr, String key, String name, List<HubNamed> versions, List<HubNamed> components) {
    public HubProject {
        versions = List.copyOf(versions);
        components = List.copyOf(components);
    }

    /** A project without versions and components. */
    public static HubProject of(String idStr, String key, String name) {
        return new HubProject(idStr, key, name, List.of(), List.of());
    }
}
