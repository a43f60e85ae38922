package io.syncline.script.worker.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    private static final long LIVING = 12;

    @TempDir
    Path temporary;

    private final Instant later = Instant.now().plus(Duration.ofHours(1));

    private Path folder(String name) throws IOException {
        Path root = Files.createDirectory(temporary.resolve(name));
        Files.createDirectory(root.resolve("work"));
        Files.createFile(root.resolve("s"));
        return root;
    }

    @Test
    void whatAKilledProcessLeftIsSweptAway() throws IOException {
        Path dead = folder("syncline-script-11-1");
        Path living = folder("syncline-script-12-1");
        Path others = folder("somebody-else-11-1");

        PrivateFolder.sweep(temporary, pid -> pid == LIVING, later);

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
        assertThat(others).exists();
    }

    @Test
    void whatWasMadeJustNowIsLeftAlone() throws IOException {
        Path dead = folder("syncline-script-11-1");

        PrivateFolder.sweep(temporary, pid -> false, Instant.now());

        assertThat(dead).exists();
    }

    @Test
    void folderTellsWhoseItIs() throws IOException {
        PrivateFolder folder = PrivateFolder.make();
        folder.remove();

        assertThat(folder.root().getFileName().toString())
                .startsWith("syncline-script-" + ProcessHandle.current().pid() + "-");
        assertThat(folder.root()).doesNotExist();
    }
}
