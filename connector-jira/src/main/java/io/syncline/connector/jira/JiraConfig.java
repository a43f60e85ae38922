package io.syncline.connector.jira;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the connector deals with Jira. */
@ConfigMapping(prefix = "syncline.jira")
public interface JiraConfig {
    /** How long to wait for a whole answer of Jira. */
    @WithDefault("30s")
    Duration patience();

    /** How long an instance's fields, and what scripts look up there, may be remembered: a new custom field is seen after that at the latest. */
    @WithDefault("60s")
    Duration fieldCache();

    /** After this time an issue is trusted to be in Jira's search index; polling looks back by as much. */
    @WithDefault("5m")
    Duration indexLag();

    /** How many issue keys in a row must be free before a lost create counts as never done. */
    @WithDefault("20")
    int freeKeys();

    /** Through which OAuth clients, and API tokens with scopes, reach all sites of Jira Cloud. */
    @WithDefault("https://api.atlassian.com")
    URI gatewayUrl();

    /** Where OAuth clients have their tokens. */
    @WithDefault("https://auth.atlassian.com/oauth/token")
    URI tokenUrl();
}
