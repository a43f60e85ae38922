package io.syncline.connector.github.address;

import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The root of a GitHub's API and the token to use there. */
public record Site(URI root, String token) {
    public static Site of(Instance instance) {
        return of(instance.url(), instance.credentials());
    }

    public static Site of(URI url, Credentials credentials) {
        return new Site(Instance.withoutSlash(url), credentials.get("token"));
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
