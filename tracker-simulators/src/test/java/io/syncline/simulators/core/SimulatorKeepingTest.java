package io.syncline.simulators.core;

import static io.syncline.simulators.core.Http.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.keeping.Keeping;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorKeepingTest {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void writesShortlyAfterEveryChangeWithoutBeingClosed() throws Exception {
        try (var first = start(Keeping.in(folder))) {
            first.desk().create("ann", "N", "note", Map.of(CardField.TITLE, "by a person"));
            awaitKept(1);

            http(first).post("/notes", "{\"title\":\"by a client\"}");
            awaitKept(2);
        }
    }

    @Test
    void resetEmptiesTheFileToo() throws Exception {
        try (var first = start(Keeping.in(folder))) {
            http(first).post("/notes", "{}");
            awaitKept(1);

            http(first).post("/_sim/reset", "{}");

            awaitKept(0);
        }
    }

    @Test
    void fileThatCannotBeReadIsPutAside() throws Exception {
        Files.writeString(folder.resolve("notebook.state"), "not a snapshot");

        try (var simulator = start(Keeping.in(folder))) {
            assertThat(notes(simulator)).isZero();
        }

        assertThat(folder.resolve("notebook.state.unreadable")).hasContent("not a snapshot");
        assertThat(folder.resolve("notebook.state")).exists();
    }

    @Test
    void fileOfAnotherTrackerIsPutAside() throws Exception {
        start(Keeping.in(folder)).close();
        Files.move(folder.resolve("notebook.state"), folder.resolve("diary.state"));

        var file = Keeping.in(folder).file("diary").orElseThrow();

        assertThat(file.read()).isEmpty();
        assertThat(folder.resolve("diary.state.unreadable")).exists();
    }

    @Test
    void fileWithOtherFieldsThanOursIsPutAside() throws Exception {
        start(Keeping.in(folder)).close();
        var path = folder.resolve("notebook.state");
        var bytes = Files.readString(path, ISO_8859_1);
        Files.writeString(path, bytes.replace("memory", "brains"), ISO_8859_1);

        var kept = Keeping.in(folder).file("notebook").orElseThrow().read();

        assertThat(bytes).contains("memory");
        assertThat(kept).isEmpty();
        assertThat(folder.resolve("notebook.state.unreadable")).exists();
    }

    @Test
    void momentsGoOnAfterThoseGivenOutBefore() {
        var moments = new Instant[2];
        start(moments, 0).close();

        start(moments, 1).close();

        assertThat(moments[1]).isAfter(moments[0]);
    }

    @Test
    void keepsNothingUnlessAsked() throws Exception {
        try (var first = start(Keeping.nothing())) {
            http(first).post("/notes", "{}");
        }

        try (var second = start(Keeping.nothing())) {
            assertThat(notes(second)).isZero();
        }
    }

    private Simulator start(Keeping keeping) {
        return Simulator.start(Listen.local(0), STOPPED, keeping.file("notebook"), Notebook::new);
    }

    private Simulator start(Instant[] moments, int index) {
        return Simulator.start(Listen.local(0), STOPPED, Keeping.in(folder).file("notebook"), around -> {
            moments[index] = around.ticker().next();
            return new Notebook(around);
        });
    }

    /** Reads a copy, as the next simulator would after a crash of this one. */
    private void awaitKept(int notes) {
        await().ignoreException(NoSuchFileException.class).untilAsserted(() -> {
            var copies = Files.createDirectories(folder.resolve("copies"));
            Files.copy(
                    folder.resolve("notebook.state"),
                    copies.resolve("notebook.state"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var other = start(Keeping.in(copies))) {
                assertThat(notes(other)).isEqualTo(notes);
            }
        });
    }

    private static int notes(Simulator simulator) throws Exception {
        return json(http(simulator).get("/_sim/state")).path("notes").asInt();
    }

    private static Http http(Simulator simulator) {
        return Http.basic(simulator.url(), "ann", "secret");
    }
}
