package io.syncline.connector.azure.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.wire.Identity;
import io.syncline.connector.azure.wire.IdentityRef;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People of Azure DevOps as hub users. The key is the unique name: an e-mail address on Services, {@code DOMAIN\name} on Server. */
public final class AzureUsers {
    private static final Pattern NAME_AND_UNIQUE_NAME = Pattern.compile("(.*?)\\s*<([^<>]+)>\\s*");

    private AzureUsers() {}

    /** A person in a field or on a comment; old servers write {@code Name <unique name>}. */
    public static Optional<HubUser> read(JsonNode node) {
        if (node.isObject()) return read(HubJson.convert(node, IdentityRef.class));
        if (!node.isTextual() || node.textValue().isBlank()) return Optional.empty();
        Matcher both = NAME_AND_UNIQUE_NAME.matcher(node.textValue());
        return both.matches()
                ? Optional.of(user(both.group(2), Optional.of(both.group(1)), Optional.empty(), true))
                : Optional.of(user(node.textValue(), Optional.of(node.textValue()), Optional.empty(), true));
    }

    public static Optional<HubUser> read(IdentityRef person) {
        boolean active = !person.inactive().orElse(false);
        return person.uniqueName()
                .or(person::id)
                .or(person::displayName)
                .filter(key -> !key.isBlank())
                .map(key -> user(key, person.displayName(), Optional.empty(), active));
    }

    /** Groups are no users. */
    public static Optional<HubUser> read(Identity identity) {
        if (identity.container().orElse(false)) return Optional.empty();
        Optional<String> name = identity.customDisplayName().or(identity::providerDisplayName);
        return identity.account()
                .or(identity::mail)
                .or(identity::id)
                .map(key -> user(key, name, identity.mail(), identity.active().orElse(true)));
    }

    /** The search finds beginnings of names too; only who is meant exactly is an answer. */
    public static boolean meant(HubUser user, UserQuery query) {
        String text = query.text().strip();
        return switch (query) {
            case UserQuery.ByEmail(String email) ->
                user.email().filter(text::equalsIgnoreCase).isPresent();
            case UserQuery.ByKey(String key) -> user.key().equalsIgnoreCase(text);
            case UserQuery.ByUsername(String name) ->
                user.key().equalsIgnoreCase(text) || account(user).equalsIgnoreCase(text);
        };
    }

    private static String account(HubUser user) {
        return user.key().substring(user.key().indexOf('\\') + 1);
    }

    private static HubUser user(String key, Optional<String> name, Optional<String> mail, boolean active) {
        Optional<String> email = mail.or(() -> Optional.of(key).filter(text -> text.contains("@")));
        return new HubUser(key, Optional.of(key), name.filter(text -> !text.isBlank()), email, active);
    }
}
