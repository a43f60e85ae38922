package io.syncline.hub.issue;

import java.util.List;
import java.util.Optional;

/**
 * The project or repository an entity lives in; {@code key} is what rules and people write ({@code UD}, {@code acme/web}, {@code Web}).
 *
 * @param lead who leads it, where the tracker tells
 */
public record HubProject(
        String idStr,
        String key,
        String name,
        List<HubNamed> versions,
        List<HubNamed> components,
        Optional<HubUser> lead) {
    public HubProject {
        versions = List.copyOf(versions);
        components = List.copyOf(components);
    }

    /** A project without a word on who leads it. */
    public HubProject(String idStr, String key, String name, List<HubNamed> versions, List<HubNamed> components) {
        this(idStr, key, name, versions, components, Optional.empty());
    }

    /** A project without versions and components. */
    public static HubProject of(String idStr, String key, String name) {
        return new HubProject(idStr, key, name, List.of(), List.of());
    }
}
