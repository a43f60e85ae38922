package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.Account;

/** Users and organisations, in their short and their full form. */
public final class AccountJson {
    static final String LONG_AGO = "2020-01-01T00:00:00Z";

    private static final String BOT = "[bot]";

    private final Addresses addresses;

    public AccountJson(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The form that other objects embed. */
    public ObjectNode brief(Account account) {
        String url = addresses.api("/users/" + Addresses.encoded(account.login()));
        return JsonNodeFactory.instance
                .objectNode()
                .put("login", account.login())
                .put("id", account.id())
                .put("node_id", Addresses.node(account.kind().word(), account.id()))
                .put("avatar_url", addresses.html("/avatars/u/" + account.id() + "?v=4"))
                .put("gravatar_id", "")
                .put("url", url)
                .put("html_url", addresses.html(page(account)))
                .put("followers_url", url + "/followers")
                .put("following_url", url + "/following{/other_user}")
                .put("gists_url", url + "/gists{/gist_id}")
                .put("starred_url", url + "/starred{/owner}{/repo}")
                .put("subscriptions_url", url + "/subscriptions")
                .put("organizations_url", url + "/orgs")
                .put("repos_url", url + "/repos")
                .put("events_url", url + "/events{/privacy}")
                .put("received_events_url", url + "/received_events")
                .put("type", account.kind().word())
                .put("user_view_type", "public")
                .put("site_admin", false);
    }

    /** A bot's page is the one of its App. */
    private static String page(Account account) {
        String login = account.login();
        return account.kind() == Account.Kind.BOT && login.endsWith(BOT)
                ? AppJson.page(login.substring(0, login.length() - BOT.length()))
                : "/" + Addresses.encoded(login);
    }

    /** The form of {@code GET /user} and {@code GET /users/...}; mail only where GitHub shows it. */
    public ObjectNode full(Account account, boolean withMail) {
        ObjectNode json = brief(account)
                .put("name", account.name())
                .putNull("company")
                .put("blog", "")
                .putNull("location")
                .put("email", withMail ? account.email().orElse(null) : null)
                .putNull("hireable")
                .putNull("bio")
                .putNull("twitter_username");
        return json.put("public_repos", 0)
                .put("public_gists", 0)
                .put("followers", 0)
                .put("following", 0)
                .put("created_at", LONG_AGO)
                .put("updated_at", LONG_AGO);
    }

    /** The form in {@code organization} of event bodies. */
    ObjectNode organization(Account account) {
        String url = addresses.api("/orgs/" + account.login());
        return JsonNodeFactory.instance
                .objectNode()
                .put("login", account.login())
                .put("id", account.id())
                .put("node_id", Addresses.node("Organization", account.id()))
                .put("url", url)
                .put("repos_url", url + "/repos")
                .put("events_url", url + "/events")
                .put("hooks_url", url + "/hooks")
                .put("issues_url", url + "/issues")
                .put("members_url", url + "/members{/member}")
                .put("public_members_url", url + "/public_members{/member}")
                .put("avatar_url", addresses.html("/avatars/u/" + account.id() + "?v=4"))
                .put("description", "");
    }
}
