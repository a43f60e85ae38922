package io.syncline.simulators.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.github.GithubSimulator;
import java.util.function.IntFunction;
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

    @Test
    void octokitWorksWithGithub() {
        assertRuns("github.mjs", "github ok", GithubSimulator::start);
    }

    @Test
    void azureDevopsNodeApiWorksWithAzure() {
        assertRuns("azure.mjs", "azure ok", AzureSimulator::start);
    }

    private static void assertRuns(String script, String ending, IntFunction<Simulator> start) {
        try (Simulator simulator = start.apply(0)) {
            NodeScript.Run run = NodeScript.run(script, simulator.url());

            assertThat(run.output()).contains(ending);
            assertThat(run.exit()).isZero();
        }
    }
}
