package io.syncline.connection.instance;

import io.syncline.connection.login.CallerResource;
import io.syncline.connection.start.NewId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.InstanceRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes instances from requests that passed {@link InstanceForm}: ids, secrets, the time and the caller come from here. */
@Singleton
final class InstanceSource {
    private final CredentialVault vault;
    private final NewId ids;
    private final Clock clock;
    private final CallerResource caller;
    private final InstanceConfig config;

    InstanceSource(CredentialVault vault, NewId ids, Clock clock, CallerResource caller, InstanceConfig config) {
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
        this.config = config;
    }

    String caller() {
        return caller.name();
    }

    String secret() {
        return ids.secret();
    }

    Instant now() {
        return clock.instant();
    }

    Instance create(InstanceRequest request, String webhookSecret) {
        return new Instance(
                new InstanceId(ids.next()),
                ids.next(),
                1,
                new TrackerKind(request.tracker().orElseThrow()),
                request.name().orElseThrow().strip(),
                InstanceForm.url(request),
                vault.seal(request.credentials().orElse(Map.of())),
                InstanceWebhook.of(vault.sealSecret(webhookSecret)),
                Optional.empty(),
                now(),
                Optional.empty(),
                request.internal().orElse(false),
                InstanceForm.pollInterval(request).orElse(InstanceRecord.USUAL_POLL_INTERVAL));
    }

    Instance change(InstanceRequest request, Instance old) {
        return new Instance(
                old.id(),
                old.uid(),
                old.version(),
                old.tracker(),
                request.name().orElseThrow().strip(),
                InstanceForm.url(request),
                request.credentials().map(vault::seal).orElse(old.credentials()),
                webhook(request, old.webhook()),
                old.account(),
                old.createdAt(),
                old.verifiedAt(),
                request.internal().orElse(old.internal()),
                InstanceForm.pollInterval(request).orElse(old.pollInterval()));
    }

    private InstanceWebhook webhook(InstanceRequest request, InstanceWebhook old) {
        return request.webhookSecret()
                .filter(secret -> !vault.seals(old.secret(), secret))
                .map(secret -> old.replaced(vault.sealSecret(secret), now(), config.oldSecretValid()))
                .orElse(old);
    }
}
