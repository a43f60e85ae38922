package io.syncline.simulators.keeping;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Bytes that a tracker holds in a file of its own, not in memory; {@code size} is theirs, whatever was appended since. */
public record StoredFile(String path, long size) implements Serializable {
    /** Without any bytes yet. */
    public static StoredFile empty(Path folder) {
        try {
            Path file =
                    Files.createDirectories(folder).resolve(UUID.randomUUID().toString());
            return new StoredFile(Files.createFile(file).toString(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a file in " + folder, e);
        }
    }

    /** Takes the file over, so that it is not where it was any more. */
    public static StoredFile taken(Path upload, Path folder) {
        try {
            Path file =
                    Files.createDirectories(folder).resolve(UUID.randomUUID().toString());
            return new StoredFile(Files.move(upload, file).toString(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take over " + upload, e);
        }
    }

    /** The same file with the bytes of another at its end. */
    public StoredFile with(Path more) {
        try (var out = Files.newOutputStream(Path.of(path), StandardOpenOption.APPEND)) {
            Files.copy(more, out);
            return new StoredFile(path, Files.size(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + path, e);
        }
    }
}
