package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.Account;

/** The App {@code syncline} of an organisation, and its installation there. */
public final class AppJson {
    private static final String SLUG = "syncline";

    private final Addresses addresses;
    private final AccountJson accounts;

    public AppJson(Addresses addresses, AccountJson accounts) {
        this.addresses = addresses;
        this.accounts = accounts;
    }

    static String page(String slug) {
        return "/apps/" + slug;
    }

    /** The form of {@code GET /app}. */
    public ObjectNode app(long id, Account owner, ObjectNode permissions) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("slug", SLUG)
                .put("node_id", Addresses.node("Integration", id))
                .put("name", "Syncline")
                .put("description", "Keeps issues in step")
                .put("external_url", addresses.html("/" + owner.login()))
                .put("html_url", addresses.html(page(SLUG)))
                .put("installations_count", 1);
        json.set("owner", accounts.brief(owner));
        return granted(json, permissions);
    }

    /** The form of one element of {@code GET /app/installations}. */
    public ObjectNode installation(long number, long app, Account target, ObjectNode permissions) {
        String settings = "/organizations/" + target.login() + "/settings/installations/" + number;
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", number)
                .put("app_id", app)
                .put("app_slug", SLUG)
                .put("target_id", target.id())
                .put("target_type", target.kind().word())
                .put("repository_selection", "all")
                .put("access_tokens_url", addresses.api("/app/installations/" + number + "/access_tokens"))
                .put("repositories_url", addresses.api("/installation/repositories"))
                .put("html_url", addresses.html(settings))
                .putNull("single_file_name")
                .putNull("suspended_by")
                .putNull("suspended_at");
        json.set("account", accounts.brief(target));
        return granted(json, permissions);
    }

    private static ObjectNode granted(ObjectNode json, ObjectNode permissions) {
        json.set("permissions", permissions);
        json.putArray("events").add("issues").add("issue_comment");
        return json.put("created_at", AccountJson.LONG_AGO).put("updated_at", AccountJson.LONG_AGO);
    }
}
