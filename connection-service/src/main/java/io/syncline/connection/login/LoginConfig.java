package io.syncline.connection.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may come in. */
@ConfigMapping(prefix = "syncline.admin")
public interface LoginConfig {
    /** Password of the user {@code admin}; there is no default, so the service does not start without it. */
    String password();

    /** How long a session of the console lasts. */
    @WithDefault("12h")
    Duration session();

    /** Whether the session cookie is only sent over HTTPS; set it when the console is behind TLS. */
    @WithDefault("false")
    boolean secureCookie();
}
