package io.syncline.connector.jira.wire;

import io.syncline.hub.issue.HubUser;
import java.util.Optional;

/** A user; Cloud has {@code accountId} and often hides the e-mail, a server has {@code name} and {@code key}. */
public record WireUser(
        Optional<String> accountId,
        Optional<String> name,
        Optional<String> key,
        Optional<String> displayName,
        Optional<String> emailAddress,
        Optional<Boolean> active) {

    /** The id that stays the same: empty when Jira sent none. */
    public Optional<String> id() {
        return accountId.or(() -> key).or(() -> name).filter(text -> !text.isBlank());
    }

    /** The user as the hub knows users; anonymous ones have no id and are none. */
    public Optional<HubUser> hub() {
        return id().map(id -> new HubUser(id, name, displayName, email(), active.orElse(true)));
    }

    private Optional<String> email() {
        return emailAddress.filter(text -> text.contains("@"));
    }
}
