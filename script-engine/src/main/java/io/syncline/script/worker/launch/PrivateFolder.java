package io.syncline.script.worker.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder of one worker that nobody else may look into.
 *
 * @param root holds the socket
 * @param workplace the worker's working directory, empty
 */
record PrivateFolder(Path root, Path workplace) {
    /** The operating system's limit for the path of a socket is 108 bytes, 104 on some. */
    private static final int LONGEST_SOCKET_PATH = 103;

    static PrivateFolder make() throws IOException {
        Path root = Files.createTempDirectory("syncline-script-");
        PrivateFolder folder = new PrivateFolder(root, Files.createDirectory(root.resolve("work")));
        if (folder.socket().toString().length() > LONGEST_SOCKET_PATH) {
            folder.remove();
            throw new IOException("the path of a socket below " + root.getParent()
                    + " is too long; start Java with a shorter -Djava.io.tmpdir");
        }
        return folder;
    }

    Path socket() {
        return root.resolve("s");
    }

    void remove() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            // The worker itself may be tidying up; what is left is an empty folder among temporary files.
        }
    }
}
