package io.syncline.hub.issue;

import java.util.Optional;

/**
 * A person or bot as a tracker knows it.
 *
 * @param key the tracker's stable id of the user (Jira accountId, GitHub login, Azure unique name)
 * @param email absent where the tracker hides it
 */
public record HubUser(
        String key, Optional<String> username, Optional<String> displayName, Optional<String> email, boolean active) {
    public HubUser {
        if (key.isBlank()) throw new IllegalArgumentException("user key is blank");
    }
}
