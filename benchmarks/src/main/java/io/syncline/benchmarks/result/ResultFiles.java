package io.syncline.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The folder of results, which git does not see. */
public final class ResultFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private record Result(String benchmark, String at, Machine machine, Object result) {}

    private final Path folder;

    private ResultFiles(Path folder) {
        this.folder = folder;
    }

    /** @param root of the checkout */
    public static ResultFiles in(Path root) {
        return new ResultFiles(root.resolve("benchmarks/results"));
    }

    /** Prints the text, and writes it and the values, with the machine, to files named after the benchmark and the time. */
    public void write(String benchmark, Object values, String text) {
        Machine machine = Machine.now();
        Instant now = Instant.now();
        String name = benchmark + "-" + STAMP.format(now);
        String shown = "Machine: " + machine.text() + "\n" + text;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".txt"), shown);
            JSON.writeValue(
                    folder.resolve(name + ".json").toFile(), new Result(benchmark, now.toString(), machine, values));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
        System.out.print(shown);
        System.out.println("Written to " + folder.resolve(name) + ".{txt,json}");
    }
}
