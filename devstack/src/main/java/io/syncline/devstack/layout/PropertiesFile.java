package io.syncline.devstack.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** A small file of properties that only its owner may read. */
final class PropertiesFile {
    private PropertiesFile() {}

    /** Empty when there is no file. */
    static Properties read(Path file) {
        Properties properties = new Properties();
        if (!Files.exists(file)) return properties;
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Replaces the file as a whole. */
    static void write(Path file, Properties properties) {
        try {
            Path fresh = ownerOnly(file);
            try (var writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Private from its first moment, not only after it is filled. */
    private static Path ownerOnly(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        String name = file.getFileName() + ".";
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
            return Files.createTempFile(folder, name, ".new");
        return Files.createTempFile(
                folder,
                name,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
