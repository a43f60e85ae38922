package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts name only metrics that the code makes. */
class MonitoringTest {
    private static final Pattern METRIC = Pattern.compile("\\bsyncline_[a-z_]+\\b");

    /** One line of {@code metrics.txt}. */
    private record Metric(String name, String kind, String inCode, String source) {
        static List<Metric> all() {
            return Repository.text("deploy/src/test/resources/metrics.txt")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(words -> new Metric(words[0], words[1], words[2], words[3]))
                    .toList();
        }

        Stream<String> series() {
            return switch (kind) {
                case "counter" -> Stream.of(name + "_total");
                case "gauge" -> Stream.of(name);
                case "timer" -> Stream.of(name + "_count", name + "_sum", name + "_max");
                case "histogram" -> Stream.of(name + "_bucket", name + "_count", name + "_sum", name + "_max");
                default -> throw new IllegalArgumentException("unknown kind of metric: " + kind);
            };
        }
    }

    @Test
    void listedMetricsAreMadeByTheCode() {
        assertThat(Metric.all()).allSatisfy(metric -> assertThat(Repository.text(metric.source()))
                .contains('"' + metric.inCode() + '"'));
    }

    @Test
    void dashboardNamesOnlyMetricsThatExist() throws IOException {
        JsonNode dashboard = Repository.json("deploy/grafana/syncline.json");
        Set<String> used = new TreeSet<>();
        dashboard.findValuesAsText("expr").forEach(expression -> used.addAll(metrics(expression)));
        dashboard.findValuesAsText("query").forEach(expression -> used.addAll(metrics(expression)));

        assertThat(dashboard.path("uid").asText()).isEqualTo("syncline");
        assertThat(used).isNotEmpty().isSubsetOf(series());
    }

    @Test
    void dashboardPanelsHaveIdsAndPlacesOfTheirOwn() throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Repository.json("deploy/grafana/syncline.json").path("panels").forEach(panel -> {
            ids.add(panel.path("id").asText());
            places.add(panel.path("gridPos").path("x") + "/"
                    + panel.path("gridPos").path("y"));
        });

        assertThat(ids).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void alertsAreCompleteAndNameOnlyMetricsThatExist() throws IOException {
        JsonNode rules = Repository.yaml("deploy/prometheus/alerts.yaml")
                .path("groups")
                .path(0)
                .path("rules");

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).startsWith("Syncline");
            assertThat(rule.path("labels").path("severity").asText()).isIn("warning", "critical");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("annotations").path("description").asText()).isNotBlank();
            assertThat(metrics(rule.path("expr").asText())).isSubsetOf(series());
        });
    }

    private static Set<String> series() {
        Set<String> series = new HashSet<>();
        Metric.all().forEach(metric -> metric.series().forEach(series::add));
        return series;
    }

    private static Set<String> metrics(String expression) {
        Set<String> names = new TreeSet<>();
        METRIC.matcher(expression).results().forEach(result -> names.add(result.group()));
        return names;
    }
}
