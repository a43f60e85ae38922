package io.syncline.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.jira.JiraSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clients that others wrote for the real trackers work with the simulated ones. Needs Node and npm. */
class OfficialClientsIT {
    private static final Path SCRIPTS = Path.of("src/test/js").toAbsolutePath();

    @BeforeAll
    static void installClients() throws Exception {
        if (!nodeIsThere()) {
            var warning = "NO NODE ON THIS MACHINE: THE OFFICIAL CLIENTS WERE NOT RUN AGAINST THE SIMULATORS";
            System.err.println("\n" + "*".repeat(80) + "\n" + warning + "\n" + "*".repeat(80) + "\n");
            abort(warning);
        }
        if (!installed()) run(List.of("npm", "ci", "--no-audit", "--no-fund"));
    }

    @Test
    void jiraJsWorksWithTheSimulatedJira() throws Exception {
        try (var jira = JiraSimulator.start(0)) {
            run(List.of("node", "jira.mjs", jira.url()));
        }
    }

    @Test
    void octokitWorksWithTheSimulatedGithub() throws Exception {
        try (var github = GithubSimulator.start(0)) {
            run(List.of("node", "github.mjs", github.url()));
        }
    }

    @Test
    void azureDevopsNodeApiWorksWithTheSimulatedAzure() throws Exception {
        try (var azure = AzureSimulator.start(0)) {
            run(List.of("node", "azure.mjs", azure.url()));
        }
    }

    /** Whether what is installed is what the lock file names now. */
    private static boolean installed() throws IOException {
        var installed = SCRIPTS.resolve("node_modules/.package-lock.json");
        var locked = SCRIPTS.resolve("package-lock.json");
        return Files.exists(installed)
                && !Files.getLastModifiedTime(installed)
                        .toInstant()
                        .isBefore(Files.getLastModifiedTime(locked).toInstant());
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var ended = process.waitFor(2, TimeUnit.MINUTES);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + "\n" + output)
                .isTrue();
    }
}
