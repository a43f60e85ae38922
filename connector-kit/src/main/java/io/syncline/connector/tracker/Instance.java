package io.syncline.connector.tracker;

import io.syncline.connector.http.Account;
import io.syncline.hub.id.InstanceId;
import java.net.URI;
import java.util.List;

/**
 * A tracker instance with its secrets opened; lives in memory only.
 *
 * @param uid public identity, part of the webhook URL
 * @param internal whether its host may be at a private address
 * @param url base of the tracker's API as the administrator entered it, without a slash at the end
 * @param retired webhook secrets that the tracker may still use
 * @param webhooksKept whether we watch over the webhooks at the tracker
 */
public record Instance(
        InstanceId id,
        String uid,
        URI url,
        Credentials credentials,
        WebhookSecret webhookSecret,
        List<RetiredWebhookSecret> retired,
        boolean webhooksKept,
        boolean internal) {
    public Instance {
        if (uid.isBlank()) throw new IllegalArgumentException("instance uid is blank");
        url = withoutSlash(url);
        retired = List.copyOf(retired);
    }

    /** An instance whose webhook secret was never replaced, and whose webhooks a person looks after. */
    public Instance(
            InstanceId id,
            String uid,
            URI url,
            Credentials credentials,
            WebhookSecret webhookSecret,
            boolean internal) {
        this(id, uid, url, credentials, webhookSecret, List.of(), false, internal);
    }

    /** The same instance with this webhook secret and no other. */
    public Instance with(WebhookSecret only) {
        return new Instance(id, uid, url, credentials, only, List.of(), webhooksKept, internal);
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
