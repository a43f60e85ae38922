package io.syncline.script.exchange;

import java.util.Map;

/**
 * The mapping tables of one side of a connection; helpers look here first.
 *
 * @param users remote user (e-mail address, else key) to local user (e-mail address, user name or key)
 * @param statuses name of a remote status to name of a local one
 */
public record Mappings(Map<String, String> users, Map<String, String> statuses) {
    private static final Mappings NONE = new Mappings(Map.of(), Map.of());

    public Mappings {
        users = Map.copyOf(users);
        statuses = Map.copyOf(statuses);
    }

    /** No tables. */
    public static Mappings none() {
        return NONE;
    }
}
