package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation names exists. */
class DocsTest {
    @Test
    void namesAndPathsExist() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(Repository.file("scripts/check-docs").toString())
                .redirectErrorStream(true)
                .start();

        String complaints = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(complaints).isZero();
    }

    @Test
    void everyModuleIsInTheArchitecturePage() {
        String page = Repository.text("docs/architecture.md");

        assertThat(Pattern.compile("<module>(.*)</module>")
                        .matcher(Repository.text("pom.xml"))
                        .results()
                        .map(match -> match.group(1)))
                .hasSizeGreaterThan(10)
                .allMatch(module -> page.contains("| `" + module + "` |"));
    }
}
