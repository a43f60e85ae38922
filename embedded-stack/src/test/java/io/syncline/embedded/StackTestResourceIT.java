package io.syncline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackTestResourceIT {
    @Test
    void everyStartSharesTheServersAndHasItsOwnDatabase() {
        Map<String, String> first = new StackTestResource().start();
        Map<String, String> second = new StackTestResource().start();

        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(second.get("quarkus.datasource.jdbc.url"))
                .startsWith("jdbc:postgresql://127.0.0.1:")
                .isNotEqualTo(first.get("quarkus.datasource.jdbc.url"))
                .endsWith(second.get("quarkus.datasource.reactive.url"));
    }
}
