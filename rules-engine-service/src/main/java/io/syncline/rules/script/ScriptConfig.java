package io.syncline.rules.script;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where scripts run, and what they may use there. */
@ConfigMapping(prefix = "rules.script")
public interface ScriptConfig {
    /** The places where scripts can run. */
    enum Mode {
        /** In child processes of this one. */
        CHILD,
        /** In a script runner on another machine. */
        REMOTE,
        /** In this process: for tests. */
        INSIDE
    }

    /** Where scripts run. */
    @WithDefault("child")
    Mode mode();

    /** Processes that run scripts; one more compiles them. */
    @WithDefault("2")
    int workers();

    /** Scripts that one process runs at a time. */
    @WithDefault("4")
    int runsEach();

    /** MiB of objects in one child process. */
    @WithDefault("256")
    int heap();

    /** MiB of classes in one child process. */
    @WithDefault("256")
    int classes();

    /** What a run may take longer than its limit before its process is killed. */
    @WithDefault("1s")
    Duration tolerance();

    /** Host of the script runner. */
    @WithDefault("script-runner")
    String runnerHost();

    /** Port of the script runner. */
    @WithDefault("8085")
    int runnerPort();

    /** The script runner's token. */
    Optional<String> runnerToken();

    /** File that holds the script runner's token. */
    Optional<Path> runnerTokenFile();
}
