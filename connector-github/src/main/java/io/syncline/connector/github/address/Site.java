package io.syncline.connector.github.address;

import io.syncline.connector.http.Account;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.tracker.ProbeRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The root of a GitHub's API, and who calls there. */
public record Site(URI root, Credentials credentials, boolean internal) {
    public static Site of(Instance instance) {
        return new Site(instance.url(), instance.credentials(), instance.internal());
    }

    public static Site of(ProbeRequest settings) {
        return new Site(
                Instance.withoutSlash(settings.url()), Credentials.of(settings.credentials()), settings.internal());
    }

    /** On whose behalf calls are made. */
    public Account account() {
        return Account.of(credentials.fingerprint(), internal);
    }

    /** A path below the root; what comes from outside must be {@link #encoded}. */
    public URI at(String path) {
        return URI.create(root + path);
    }

    /** A text as one path segment or query value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Site[root=" + root + "]";
    }
}
