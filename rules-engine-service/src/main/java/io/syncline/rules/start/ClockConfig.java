package io.syncline.rules.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service. */
@ApplicationScoped
class ClockConfig {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
