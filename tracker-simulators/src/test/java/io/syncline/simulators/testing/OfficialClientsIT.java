package io.syncline.simulators.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.jira.JiraSimulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vendors' own clients find nothing strange: they create, read, list, comment and edit. */
class OfficialClientsIT {
    @BeforeAll
    static void needNode() {
        boolean node = NodeScript.available();
        if (!node)
            System.err.println("########## SKIPPED: no node on this machine, official clients NOT TESTED ##########");
        assumeTrue(node, "no node on this machine");
        NodeScript.install();
    }

    /** This client also checks every answer against its own schemas. */
    @Test
    void jiraJsWorksWithJira() {
        try (JiraSimulator simulator = JiraSimulator.start(0)) {
            assertRuns("jira.mjs", simulator.url(), "jira ok");
        }
    }

    @Test
    void octokitWorksWithGithub() {
        try (GithubSimulator simulator = GithubSimulator.start(0)) {
            assertRuns("github.mjs", simulator.url(), "github ok");
        }
    }

    @Test
    void azureDevopsNodeApiWorksWithAzure() {
        try (AzureSimulator simulator = AzureSimulator.start(0)) {
            assertRuns("azure.mjs", simulator.url(), "azure ok");
        }
    }

    private static void assertRuns(String script, String url, String ending) {
        NodeScript.Run run = NodeScript.run(script, url);

        assertThat(run.output()).contains(ending);
        assertThat(run.exit()).isZero();
    }
}
