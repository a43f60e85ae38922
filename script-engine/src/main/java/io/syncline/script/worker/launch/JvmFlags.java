package io.syncline.script.worker.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a worker's Java is started: little memory, few modules, nothing to attach to. */
final class JvmFlags {
    /** From this version on, Java knows how to refuse native code and raw memory. */
    private static final int DENIES_NATIVE = 24;

    private static final String RUN_MODULES = "java.base,java.logging,jdk.management";
    /** The compiler looks at java.beans while it works. */
    private static final String COMPILE_MODULES = RUN_MODULES + ",java.desktop";

    private JvmFlags() {}

    static List<String> of(WorkerKind kind, WorkerMemory memory, Path workplace) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + memory.heap() + "m",
                "-Xms" + Math.min(32, memory.heap()) + "m",
                "-XX:MaxMetaspaceSize=" + memory.classes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.serialFilter=!*",
                "-Djava.io.tmpdir=" + workplace,
                "-Djava.awt.headless=true",
                "-Dgroovy.grape.enable=false",
                "-Dgroovy.asttest.enable=false",
                "--limit-modules=" + modules(kind)));
        if (Runtime.version().feature() >= DENIES_NATIVE) {
            flags.add("--illegal-native-access=deny");
            flags.add("--sun-misc-unsafe-memory-access=deny");
        }
        return flags;
    }

    private static String modules(WorkerKind kind) {
        return switch (kind) {
            case RUN -> RUN_MODULES;
            case COMPILE -> COMPILE_MODULES;
        };
    }
}
