package io.syncline.hub.state;

import java.util.Map;

/**
 * What people call things on the other side and here; scripts' helpers look here first.
 *
 * @param users remote user (e-mail address, else key) to local user (e-mail address, user name or key)
 * @param statuses name of a remote status to name of a local one
 */
public record MappingTables(Map<String, String> users, Map<String, String> statuses) {
    private static final MappingTables NONE = new MappingTables(Map.of(), Map.of());

    public MappingTables {
        users = Map.copyOf(users);
        statuses = Map.copyOf(statuses);
    }

    /** Empty tables. */
    public static MappingTables none() {
        return NONE;
    }
}
