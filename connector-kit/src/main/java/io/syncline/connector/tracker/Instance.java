package io.syncline.connector.tracker;

import io.syncline.connector.http.Account;
import io.syncline.hub.id.InstanceId;
import java.net.URI;

/**
 * A tracker instance with its secrets opened; lives in memory only.
 *
 * @param uid public identity, part of the webhook URL
 * @param internal whether its host may be at a private address
 * @param url base of the tracker's API as the administrator entered it, without a slash at the end
 */
public record Instance(
        InstanceId id, String uid, URI url, Credentials credentials, WebhookSecret webhookSecret, boolean internal) {
    public Instance {
        if (uid.isBlank()) throw new IllegalArgumentException("instance uid is blank");
        url = withoutSlash(url);
    }

    /** The same address without slashes at its end, so that paths can be appended. */
    public static URI withoutSlash(URI url) {
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    /** On whose behalf its calls are made. */
    public Account account() {
        return Account.of(credentials.fingerprint(), internal);
    }

    @Override
    public String toString() {
        return "Instance[id=" + id + ", url=" + url + "]";
    }
}
