package io.syncline.script.worker.runner;

import io.syncline.script.worker.StandardTools;
import java.io.IOException;

/** A process that starts workers for a client on another machine. It knows one secret, its token, and calls nobody. */
public final class RunnerMain {
    private RunnerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        RunnerSettings settings = RunnerSettings.of(System.getenv());
        Runner runner = Runner.start(settings, StandardTools.names());
        System.out.println("script runner listens on port " + runner.port());
        runner.join();
    }
}
