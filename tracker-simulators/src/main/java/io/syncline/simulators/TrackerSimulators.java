package io.syncline.simulators;

import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.core.Listen;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.jira.JiraSimulator;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * Runs every simulator until the process is asked to stop. Prints one line {@code READY jira=http://... } once all
 * answer. Options, each also an environment variable: see {@link SimulatorOptions}.
 */
public final class TrackerSimulators {
    private TrackerSimulators() {}

    public static void main(String[] args) throws InterruptedException {
        var options = SimulatorOptions.read(args, System.getenv());
        var stopped = new CountDownLatch(1);
        var clock = Clock.systemUTC();
        var jira = JiraSimulator.start(listen(options, options.jira()), clock);
        var github = GithubSimulator.start(listen(options, options.github()), clock);
        var azure = AzureSimulator.start(listen(options, options.azure()), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            jira.close();
            github.close();
            azure.close();
            stopped.countDown();
        }));
        System.out.println("READY jira=" + jira.url() + " github=" + github.url() + " azure=" + azure.url());
        stopped.await();
    }

    private static Listen listen(SimulatorOptions options, int port) {
        return new Listen(options.bind(), port, options.publicHost());
    }
}
