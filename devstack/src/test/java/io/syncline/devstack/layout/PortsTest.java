package io.syncline.devstack.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @Test
    void offsetMovesEveryPort() {
        var ports = Ports.offset(1000);

        assertThat(ports.of(Listener.CONNECTION_SERVICE)).isEqualTo(9080);
        assertThat(ports.url(Listener.JIRA_SIMULATOR)).hasToString("http://127.0.0.1:10191");
    }

    @Test
    void usualPortsDifferFromOneAnother() {
        var ports = Ports.offset(0);

        assertThat(new HashSet<>(ports.byListener().values())).hasSize(Listener.values().length);
    }

    @Test
    void offsetOutOfRangeNamesTheListener() {
        assertThatThrownBy(() -> Ports.offset(60_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kafka")
                .hasMessageContaining("79092");
    }

    @Test
    void randomPortsDifferFromOneAnother() {
        var ports = Ports.random();

        assertThat(new HashSet<>(ports.byListener().values())).hasSize(Listener.values().length);
    }

    @Test
    void workplaceRemembersPorts(@TempDir Path folder) {
        var workplace = new Workplace(folder);
        assertThat(workplace.ports()).isEmpty();

        workplace.remember(Ports.offset(7));

        assertThat(workplace.ports()).contains(Ports.offset(7));
    }
}
