package io.syncline.connection.start;

import io.syncline.hub.secret.CredentialCipher;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings clock, randomness and keys in from outside. */
public final class StartConfig {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    NewId ids() {
        return new NewId(new SecureRandom());
    }

    @Produces
    @Singleton
    CredentialCipher cipher(@ConfigProperty(name = "syncline.credentials-keys") String keys) {
        return new CredentialCipher(keys, new SecureRandom());
    }
}
