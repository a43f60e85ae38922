package io.syncline.connector.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AzureConfigTest {
    @Test
    void schemasAreRememberedForFiveMinutes() {
        assertThat(settings(new SmallRyeConfigBuilder()).schemaAge()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void entraIsThePublicOne() {
        assertThat(settings(new SmallRyeConfigBuilder()).loginUrl()).hasToString("https://login.microsoftonline.com");
    }

    @Test
    void everySettingHasItsName() {
        SmallRyeConfigBuilder given = new SmallRyeConfigBuilder()
                .withDefaultValue("syncline.azure.schema-age", "30s")
                .withDefaultValue("syncline.azure.login-url", "https://login.microsoftonline.us");

        assertThat(settings(given).schemaAge()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings(given).loginUrl()).hasToString("https://login.microsoftonline.us");
    }

    private static AzureConfig.Settings settings(SmallRyeConfigBuilder builder) {
        SmallRyeConfig config = builder.withMapping(AzureConfig.Settings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .build();
        return config.getConfigMapping(AzureConfig.Settings.class);
    }
}
