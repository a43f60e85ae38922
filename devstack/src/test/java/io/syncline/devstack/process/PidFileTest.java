package io.syncline.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void runningProcessIsFoundAgain() {
        PidFile.write(folder.resolve("x.pid"), ProcessHandle.current());

        assertThat(PidFile.alive(folder.resolve("x.pid"))).contains(ProcessHandle.current());
    }

    @Test
    void reusedProcessIdIsNotTheSameProcess() throws Exception {
        Files.writeString(folder.resolve("x.pid"), ProcessHandle.current().pid() + " 1000");

        assertThat(PidFile.alive(folder.resolve("x.pid"))).isEmpty();
    }

    @Test
    void missingFileMeansNoProcess() {
        assertThat(PidFile.alive(folder.resolve("x.pid"))).isEmpty();
    }
}
