package io.syncline.devstack.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The modules of this repository as they were compiled. */
final class Modules {
    static final Path ROOT = Path.of("..");

    static final List<String> SERVICES = List.of(
            "connection-service", "rules-engine-service", "connector-jira", "connector-github", "connector-azure");

    /** Where decisions are kept apart from edges. Tooling around the product (devstack, broker for tests, benchmarks) is all edge. */
    static final List<String> PRODUCT = Stream.concat(
                    SERVICES.stream(),
                    Stream.of("hub-model", "service-kit", "connector-kit", "script-engine", "tracker-simulators"))
            .toList();

    private Modules() {}

    /** The main classes of a module; none when it has no code yet. */
    static JavaClasses classes(String module) {
        return new ClassFileImporter().importPaths(folder(module).stream().toList());
    }

    static JavaClasses classes(List<String> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream()
                        .flatMap(module -> folder(module).stream())
                        .toList());
    }

    /** The Java files of every module below {@code src/main/java} or {@code src/test/java}. */
    static List<Path> sources(String tree) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src").resolve(tree).resolve("java"))
                    .filter(Files::isDirectory)
                    .flatMap(Modules::javaFiles)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder(String module) {
        return Optional.of(ROOT.resolve(module).resolve("target/classes")).filter(Files::isDirectory);
    }
}
