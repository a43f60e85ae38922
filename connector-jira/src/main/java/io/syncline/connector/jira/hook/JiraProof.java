package io.syncline.connector.jira.hook;

import io.syncline.connector.intake.HmacSignature;
import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookVerdict;
import java.time.Clock;
import java.util.Optional;

/**
 * Whether a webhook comes from this Jira: an administrator's is signed with the instance's secret, that of an OAuth client carries a token
 * signed with the client's secret.
 */
public final class JiraProof {
    private static final String HEADER = "X-Hub-Signature";
    private static final HmacSignature SIGNATURE = new HmacSignature(HEADER);

    private final AppToken token;

    public JiraProof(Clock clock) {
        this.token = new AppToken(clock);
    }

    public WebhookVerdict verify(Instance instance, WebhookRequest request) {
        Optional<String> client = JiraCredentials.clientSecret(instance.credentials());
        return client.isEmpty() || request.header(HEADER).isPresent()
                ? SIGNATURE.verify(request, instance.webhookSecret())
                : token.verify(request, client.get());
    }
}
