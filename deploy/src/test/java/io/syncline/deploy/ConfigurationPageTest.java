package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} against the code. */
class ConfigurationPageTest {
    private static final String PAGE = Repository.text("docs/configuration.md");

    @Test
    void everySettingIsDocumentedWithVariableAndDefault() throws IOException {
        Settings settings = Settings.ofSources();

        assertThat(settings.defaults()).containsKeys("syncline.admin.session", "syncline.connector.webhook-url");
        assertThat(settings.defaults()).allSatisfy((property, usual) -> {
            assertThat(rows(property)).as("rows of " + property).isNotEmpty();
            assertThat(rows(property)).allMatch(row -> row.contains("`" + Settings.variable(property) + "`"));
            usual.ifPresent(value -> assertThat(rows(property)).allMatch(row -> row.contains("`" + value + "`")));
        });
    }

    @Test
    void noDocumentedSettingIsGone() throws IOException {
        Map<String, ?> settings = Settings.ofSources().defaults();

        List<String> documented = PAGE.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .filter(name -> name.matches("(syncline|rules|jira|github|azure)\\.[a-z.-]+"))
                .toList();

        assertThat(documented).isNotEmpty();
        assertThat(settings.keySet()).containsAll(documented);
    }

    @Test
    void variablesThatPropertyFilesReadAreDocumented() throws IOException {
        assertThat(Settings.variables()).isNotEmpty().allSatisfy((variable, file) -> assertThat(PAGE)
                .contains("`" + variable + "`"));
    }

    /** What chart and compose file set is read by someone. */
    @Test
    void deploymentSetsOnlyVariablesThatExist() throws IOException {
        String deployment =
                Repository.text("deploy/compose.yaml") + Repository.text("deploy/helm/syncline/templates/_helpers.tpl");
        List<String> known = Stream.concat(
                        Settings.ofSources().defaults().keySet().stream().map(Settings::variable),
                        Settings.variables().keySet().stream())
                .toList();

        var set = Pattern.compile("\\b(SYNCLINE|RULES)_[A-Z_]+\\b")
                .matcher(deployment)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());

        assertThat(set).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everyVariableOfTheScriptRunnerIsDocumented() {
        String settings =
                Repository.text("script-engine/src/main/java/io/syncline/script/worker/runner/RunnerSettings.java");

        assertThat(Pattern.compile("\"(SCRIPT_RUNNER_[A-Z_]+)\"")
                        .matcher(settings)
                        .results())
                .hasSizeGreaterThan(4)
                .allMatch(match -> PAGE.contains("| `" + match.group(1) + "` |"));
    }

    private static List<String> rows(String property) {
        return PAGE.lines()
                .filter(line -> line.startsWith("| `" + property + "` |"))
                .toList();
    }
}
