package io.syncline.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory that processes hold. */
public final class Memory {
    private Memory() {}

    /** Of a process without its children; 0 where the system does not say. */
    public static long residentMebibytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
