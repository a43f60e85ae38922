package io.syncline.simulators.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file that keeps the memory of one tracker. Holds secrets of webhooks, so only its owner may read it. */
public final class StateFile {
    private static final System.Logger LOG = System.getLogger(StateFile.class.getName());

    private final Path path;
    private final String tracker;

    StateFile(Path path, String tracker) {
        this.path = path;
        this.tracker = tracker;
    }

    /** The short name of the tracker whose memory it keeps. */
    public String tracker() {
        return tracker;
    }

    /** The folder beside it for what is too large for it. */
    public Path files() {
        return path.resolveSibling(tracker + ".files");
    }

    /** What was written last; a file that cannot be read is put aside, and it is as if there were none. */
    public Optional<Snapshot> read() {
        if (!Files.exists(path)) return Optional.empty();
        try {
            var snapshot = SnapshotReading.snapshot(Files.readAllBytes(path));
            if (!snapshot.tracker().equals(tracker)) throw new IOException("it is of " + snapshot.tracker());
            return Optional.of(snapshot);
        } catch (IOException e) {
            putAside(e);
            return Optional.empty();
        }
    }

    /** All or nothing: whoever reads meanwhile, or after a crash, finds the former memory whole. */
    void write(byte[] snapshot) {
        try {
            var folder = Files.createDirectories(path.toAbsolutePath().getParent());
            // Java makes temporary files readable by their owner alone.
            var fresh = Files.write(Files.createTempFile(folder, tracker, ".new"), snapshot);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private void putAside(IOException why) {
        var aside = path.resolveSibling(path.getFileName() + ".unreadable");
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            e.addSuppressed(why);
            throw new UncheckedIOException("cannot read " + path + ", nor put it aside", e);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "cannot read what {0} held, so it starts with the seed data; the file is now {1}: {2}",
                tracker,
                aside,
                why.getMessage());
    }
}
