package io.syncline.embedded;

import java.nio.file.Path;

/** Where the server's binaries are unpacked, once per user: a folder that root made is of no use to anybody else. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path folder() {
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9_-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "syncline-postgres-binaries-" + user);
    }
}
