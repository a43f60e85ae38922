package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The compose file and the image of the services. */
class ComposeTest {
    @Test
    void namesExactlyTheServicesWithTheirPorts() throws IOException {
        Map<String, Integer> ports = new TreeMap<>();
        compose().path("services").properties().forEach(service -> {
            if (service.getValue().path("build").path("args").has("SERVICE"))
                ports.put(service.getKey(), port(service.getValue()));
        });

        assertThat(ports).isEqualTo(Repository.ports());
    }

    @Test
    void everyImageIsBuiltFromItsServicesFolder() throws IOException {
        JsonNode services = compose().path("services");

        for (String service : Repository.SERVICES) {
            JsonNode build = services.path(service).path("build");
            assertThat(build.path("args").path("SERVICE").asText()).isEqualTo(service);
            assertThat(Repository.file("deploy/" + build.path("context").asText())
                            .resolve(build.path("dockerfile").asText()))
                    .exists();
        }
    }

    @Test
    void scriptRunnerHasOneSecretAndReachesNobody() throws IOException {
        JsonNode compose = compose();

        JsonNode runner = compose.path("services").path("script-runner");

        assertThat(Repository.file("deploy/" + runner.at("/build/context").asText())
                        .resolve(runner.at("/build/dockerfile").asText()))
                .exists();
        assertThat(runner.path("environment").fieldNames())
                .toIterable()
                .allMatch(name -> name.startsWith("SCRIPT_RUNNER_"))
                .filteredOn(name -> name.matches(".*(TOKEN|KEYS|PASSWORD|USERNAME)$"))
                .containsExactly("SCRIPT_RUNNER_TOKEN");
        assertThat(runner.path("networks")).singleElement().matches(network -> network.asText()
                .equals("scripts"));
        assertThat(compose.at("/networks/scripts/internal").asBoolean()).isTrue();
        assertThat(runner.path("mem_limit").asText()).isNotEmpty();
    }

    @Test
    void brokerIsOfTheVersionThatIsTested() throws IOException {
        String image = compose().path("services").path("kafka").path("image").asText();

        assertThat(Repository.text("pom.xml")).contains("<kafka.version>" + image.replace("apache/kafka:", "") + "<");
    }

    private static int port(JsonNode service) {
        String port =
                service.path(service.has("ports") ? "ports" : "expose").path(0).asText();
        return Integer.parseInt(port.substring(port.lastIndexOf(':') + 1));
    }

    private static JsonNode compose() throws IOException {
        return Repository.yaml("deploy/compose.yaml");
    }
}
