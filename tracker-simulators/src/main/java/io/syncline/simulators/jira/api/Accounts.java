package io.syncline.simulators.jira.api;

import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Who calls. In Cloud: basic authentication with e-mail address and API token, or a bearer token that was issued to an OAuth client. In Data
 * Center: a personal access token, which is {@code pat-} and the account's name.
 */
public final class Accounts {
    private static final String PERSONAL = "pat-";

    private final Site site;
    private final Gate gate;

    public Accounts(Site site, Gate gate) {
        this.site = site;
        this.gate = gate;
    }

    /** The caller, or Jira's 401. */
    public JiraUser loggedIn(Call call) {
        return caller(call).orElseThrow(JiraRefusal::unauthenticated);
    }

    public Optional<JiraUser> caller(Call call) {
        return site.edition().cloud() ? basic(call).or(() -> issued(call)) : personal(call);
    }

    /** Whether the call comes from an app: with a token that was issued to an OAuth client. */
    public boolean app(Call call) {
        return token(call).flatMap(gate::owner).isPresent();
    }

    private static Optional<String> token(Call call) {
        return call.header("Authorization")
                .filter(h -> h.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(h -> h.substring(7).strip());
    }

    private Optional<JiraUser> issued(Call call) {
        return token(call).flatMap(gate::owner).flatMap(site::user);
    }

    private static Optional<String> personalOwner(String token) {
        return token.startsWith(PERSONAL) ? Optional.of(token.substring(PERSONAL.length())) : Optional.empty();
    }

    private Optional<JiraUser> personal(Call call) {
        return token(call).flatMap(Accounts::personalOwner).flatMap(site::user);
    }

    private Optional<JiraUser> basic(Call call) {
        return call.header("Authorization")
                .filter(h -> h.regionMatches(true, 0, "Basic ", 0, 6))
                .flatMap(h -> decoded(h.substring(6).strip()))
                .flatMap(pair -> site.users().stream()
                        .filter(u -> pair.equals(u.email() + ":" + u.token()))
                        .findFirst());
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
