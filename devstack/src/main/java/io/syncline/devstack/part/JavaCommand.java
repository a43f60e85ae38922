package io.syncline.devstack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of child JVMs, small and quick to start, on the JDK that runs this one. */
final class JavaCommand {
    private final Path home;

    /** @param home of the running system; stands in every command line, so that a person sees in {@code ps} whose it is */
    JavaCommand(Path home) {
        this.home = home;
    }

    List<String> jar(int megabytes, Path jar) {
        List<String> command = start(megabytes);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    List<String> main(int megabytes, String mainClass, List<String> arguments) {
        List<String> command = start(megabytes);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private List<String> start(int megabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + megabytes + "m");
        command.add("-XX:+UseSerialGC");
        // On two cores the second compiler takes more from a minute's start than it gives back.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        // Kafka and Netty still use it; newer JDKs warn about every class that does.
        if (Runtime.version().feature() >= 24) command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dsyncline.home=" + home);
        return command;
    }
}
