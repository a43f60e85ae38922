package io.syncline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the server's binaries are unpacked: once per user, where no other user can replace them. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** In the user's cache; users without a home unpack them anew into a temporary folder of their own. */
    static Path folder() {
        Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
        if (Files.isDirectory(home) && Files.isWritable(home)) return home.resolve(".cache/syncline/postgres");
        return Folders.temporary("syncline-postgres-binaries");
    }
}
