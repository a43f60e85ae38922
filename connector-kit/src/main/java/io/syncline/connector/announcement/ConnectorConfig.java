package io.syncline.connector.announcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the other services reach this connector. */
@ConfigMapping(prefix = "syncline.connector")
public interface ConnectorConfig {
    /** Base URL of the internal API, for the rules engine. */
    @WithDefault("http://localhost:${quarkus.http.port}")
    URI url();

    /** How often the connector says that it is alive. */
    @WithDefault("10s")
    Duration announceEvery();
}
