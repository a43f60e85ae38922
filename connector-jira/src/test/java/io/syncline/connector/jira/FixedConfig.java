package io.syncline.connector.jira;

import java.net.URI;
import java.time.Duration;

/** The connector's settings with their defaults, but for where Atlassian is. */
record FixedConfig(
        Duration patience, Duration fieldCache, Duration indexLag, int freeKeys, URI gatewayUrl, URI tokenUrl)
        implements JiraConfig {
    static final FixedConfig DEFAULTS = at("http://127.0.0.1:1");

    /** Everything of Atlassian's there. */
    static FixedConfig at(String url) {
        return new FixedConfig(
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                20,
                URI.create(url),
                URI.create(url + "/oauth/token"));
    }
}
