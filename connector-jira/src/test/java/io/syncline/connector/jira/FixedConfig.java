package io.syncline.connector.jira;

import java.time.Duration;

/** The connector's settings with their defaults. */
record FixedConfig(Duration patience, Duration fieldCache, Duration indexLag, int freeKeys) implements JiraConfig {
    static final FixedConfig DEFAULTS =
            new FixedConfig(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(5), 20);
}
