package io.syncline.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository around this module. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** The modules that are services: those that come with settings of their own. */
    static final List<String> SERVICES = Pattern.compile("<module>(.*)</module>")
            .matcher(text("pom.xml"))
            .results()
            .map(module -> module.group(1))
            .filter(module -> Files.exists(file(module + "/src/main/resources/application.properties")))
            .toList();

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        return text(file(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(file(path).toFile());
    }

    static JsonNode yaml(String path) throws IOException {
        return new YAMLMapper().readTree(file(path).toFile());
    }

    /** The files below {@code src/main} of every module with this ending. */
    static List<Path> mainSources(String ending) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(folder -> below(folder, ending).stream())
                    .toList();
        }
    }

    private static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of each service, as its own configuration sets it. */
    static Map<String, Integer> ports() throws IOException {
        Map<String, Integer> ports = new TreeMap<>();
        for (String service : SERVICES) {
            Properties properties = new Properties();
            try (var in = Files.newBufferedReader(file(service + "/src/main/resources/application.properties"))) {
                properties.load(in);
            }
            String port = properties.getProperty("quarkus.http.port").replaceAll("^\\$\\{[A-Z_]+:(\\d+)}$", "$1");
            ports.put(service, Integer.valueOf(port));
        }
        return ports;
    }
}
