package io.syncline.connector.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where trackers deliver webhooks, and how often it is checked that they do. */
@ConfigMapping(prefix = "syncline.connector")
public interface RegistrationConfig {
    /** Base URL under which the tracker reaches {@code /webhooks/{instanceUid}}; without it webhooks cannot be registered. */
    Optional<URI> webhookUrl();

    /** How often kept webhooks are looked at and repaired; zero: never. */
    @WithDefault("15m")
    Duration webhookCheckEvery();
}
