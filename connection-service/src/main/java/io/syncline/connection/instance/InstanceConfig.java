package io.syncline.connection.instance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Webhook secrets. */
@ConfigMapping(prefix = "syncline.webhooks")
public interface InstanceConfig {
    /** How long a webhook secret that was replaced is still taken. */
    @WithDefault("24h")
    Duration oldSecretValid();
}
