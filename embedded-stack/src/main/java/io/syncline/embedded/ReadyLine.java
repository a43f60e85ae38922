package io.syncline.embedded;

import java.util.Optional;

/**
 * What a child process prints on its standard output once it serves: {@code READY kafka port=9092}.
 *
 * @param port on the loopback interface
 */
public record ReadyLine(String part, int port) {
    private static final String START = "READY ";
    private static final String PORT = " port=";

    public ReadyLine {
        if (part.isBlank() || part.contains(" ")) throw new IllegalArgumentException("not a part: '" + part + "'");
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
    }

    /** Reads one line of output; empty for every other line. */
    public static Optional<ReadyLine> parse(String line) {
        int port = line.indexOf(PORT);
        if (!line.startsWith(START) || port < 0) return Optional.empty();
        return Optional.of(new ReadyLine(
                line.substring(START.length(), port), Integer.parseInt(line.substring(port + PORT.length()))));
    }

    void print() {
        System.out.println(this);
        System.out.flush();
    }

    @Override
    public String toString() {
        return START + part + PORT + port;
    }
}
