package io.syncline.connector.poll.turn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How polling goes; how often an instance is polled is a setting of the instance. */
@ConfigMapping(prefix = "syncline.poll")
public interface PollConfig {
    /** How often the connector looks whether an instance is due. */
    @WithDefault("1s")
    Duration tick();

    /** When a replica has been silent for so long, others poll its instances. */
    @WithDefault("10s")
    Duration takeover();
}
