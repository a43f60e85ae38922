package io.syncline.script.worker.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final String PREFIX = "syncline-script-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    /** Whoever shares the folder of temporary files but not our process numbers is left the time to connect. */
    private static final Duration CONNECTED = Duration.ofMinutes(10);

    static PrivateFolder make() throws IOException {
        Path root = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        PrivateFolder folder = new PrivateFolder(root, Files.createDirectory(root.resolve("work")));
        if (folder.socket().toString().length() > LONGEST_SOCKET_PATH) {
            folder.remove();
            throw new IOException("the path of a socket below " + root.getParent()
                    + " is too long; start Java with a shorter -Djava.io.tmpdir");
        }
        return folder;
    }

    /**
     * Removes what processes left here that were killed.
     *
     * @param lives whether there is a process of this number
     */
    static void sweep(Path temporary, LongPredicate lives, Instant now) {
        try (Stream<Path> all = Files.list(temporary)) {
            all.filter(root -> dead(root, lives))
                    .filter(root -> older(root, now.minus(CONNECTED)))
                    .forEach(root -> new PrivateFolder(root, root.resolve("work")).remove());
        } catch (IOException | UncheckedIOException e) {
            // Somebody else sweeps, too; what is left is found by the next start.
        }
    }

    private static boolean dead(Path root, LongPredicate lives) {
        Matcher name = NAME.matcher(root.getFileName().toString());
        return name.matches() && !lives.test(Long.parseLong(name.group(1)));
    }

    private static boolean older(Path root, Instant moment) {
        try {
            return Files.getLastModifiedTime(root, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(moment);
        } catch (IOException e) {
            return false;
        }
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
