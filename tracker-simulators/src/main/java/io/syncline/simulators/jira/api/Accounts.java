package io.syncline.simulators.jira.api;

import io.syncline.simulators.http.Call;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Basic authentication with e-mail address and API token. */
public final class Accounts {
    private final Site site;

    public Accounts(Site site) {
        this.site = site;
    }

    /** The caller, or Jira's 401. */
    public JiraUser loggedIn(Call call) {
        return caller(call).orElseThrow(JiraRefusal::unauthenticated);
    }

    public Optional<JiraUser> caller(Call call) {
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
