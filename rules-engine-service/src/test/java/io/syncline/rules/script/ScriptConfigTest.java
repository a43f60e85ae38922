package io.syncline.rules.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptConfigTest {
    private static ScriptConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(ScriptConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(Path.class, 200, new PathConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ScriptConfig.class);
    }

    @Test
    void childProcessesAreTheDefault() {
        ScriptConfig usual = config(Map.of());

        assertThat(usual.mode()).isEqualTo(ScriptConfig.Mode.CHILD);
        assertThat(usual.workers()).isEqualTo(2);
        assertThat(usual.runsEach()).isEqualTo(4);
        assertThat(usual.heap()).isEqualTo(256);
        assertThat(usual.classes()).isEqualTo(256);
        assertThat(usual.tolerance()).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.runnerHost()).isEqualTo("script-runner");
        assertThat(usual.runnerPort()).isEqualTo(8085);
        assertThat(usual.runnerToken()).isEmpty();
        assertThat(usual.runnerTokenFile()).isEmpty();
    }

    @Test
    void everySettingHasItsName() {
        ScriptConfig set = config(Map.of(
                "rules.script.mode", "remote",
                "rules.script.workers", "3",
                "rules.script.runs-each", "5",
                "rules.script.runner-host", "elsewhere",
                "rules.script.runner-token-file", "/etc/token"));

        assertThat(set.mode()).isEqualTo(ScriptConfig.Mode.REMOTE);
        assertThat(set.workers()).isEqualTo(3);
        assertThat(set.runsEach()).isEqualTo(5);
        assertThat(set.runnerHost()).isEqualTo("elsewhere");
        assertThat(set.runnerTokenFile()).contains(Path.of("/etc/token"));
    }
}
