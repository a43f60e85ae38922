package io.syncline.rules.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoopConfigTest {
    @Test
    void tenTurnsInAMinuteAreAllowed() {
        LoopConfig limits = limits(new SmallRyeConfigBuilder());

        assertThat(limits.writes()).isEqualTo(10);
        assertThat(limits.within()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void everySettingHasItsName() {
        LoopConfig limits = limits(new SmallRyeConfigBuilder()
                .withDefaultValue("syncline.loop.writes", "3")
                .withDefaultValue("syncline.loop.within", "10s"));

        assertThat(limits.writes()).isEqualTo(3);
        assertThat(limits.within()).isEqualTo(Duration.ofSeconds(10));
    }

    private static LoopConfig limits(SmallRyeConfigBuilder builder) {
        return builder.withMapping(LoopConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(LoopConfig.class);
    }
}
