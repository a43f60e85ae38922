package io.syncline.devstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.part.Parts;
import io.syncline.devstack.part.StackPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and database as real child processes, and what a later run does about them. */
class LeftoversIT {
    @TempDir
    Path folder;

    private Workplace workplace() {
        return new Workplace(folder);
    }

    @AfterEach
    void endEverything() {
        Leftovers.end(workplace());
    }

    @Test
    void laterRunEndsWhatIsStillRunning() {
        List<RunningPart> parts = started();

        List<String> ended = Leftovers.end(workplace());

        assertThat(ended).containsExactlyInAnyOrder("kafka", "postgres");
        assertThat(parts).noneMatch(RunningPart::alive);
        assertThat(Leftovers.end(workplace())).isEmpty();
    }

    @Test
    void databaseServerOfKilledProcessIsEndedToo() throws Exception {
        Map<PartName, RunningPart> parts =
                started().stream().collect(Collectors.toMap(part -> part.part().name(), part -> part));
        long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst());

        parts.get(PartName.POSTGRES).handle().destroyForcibly();
        parts.get(PartName.POSTGRES).handle().onExit().join();
        assertThat(ProcessHandle.of(postmaster)).isPresent();
        List<String> ended = Leftovers.end(workplace());

        assertThat(ended).contains("postmaster");
        assertThat(ProcessHandle.of(postmaster)).isEmpty();
    }

    private List<RunningPart> started() {
        var parts = new Parts(new StackPlan(new Checkout(Path.of("..")), workplace(), Ports.random(), false));
        List<RunningPart> running = List.of(PartName.KAFKA, PartName.POSTGRES).stream()
                .map(name -> RunningPart.start(parts.part(name), workplace()))
                .toList();
        new Waiting(new ReadinessClient(), Instant.now(), Progress.silent()).until(running);
        return running;
    }
}
