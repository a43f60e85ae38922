package io.syncline.script.worker.launch;

import io.syncline.hub.HubJson;
import io.syncline.script.worker.serve.WorkerMain;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The class path of a worker: the jars and folders that the classes it needs came from in this process, and no others. Works the same
 * for a packaged service, a checkout and a test.
 */
final class ClassPath {
    private static final List<String> NEEDED = List.of(
            HubJson.class.getName(),
            WorkerMain.class.getName(),
            "com.fasterxml.jackson.annotation.JsonInclude",
            "com.fasterxml.jackson.core.JsonParser",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
            "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
            "com.fasterxml.jackson.module.paramnames.ParameterNamesModule");
    private static final List<String> VERIFIER = List.of(
            "org.objectweb.asm.ClassReader",
            "org.objectweb.asm.tree.ClassNode",
            "org.objectweb.asm.tree.analysis.Analyzer",
            "org.objectweb.asm.commons.Remapper",
            "org.objectweb.asm.util.CheckClassAdapter");
    private static final List<String> COMPILER = List.of("org.codehaus.groovy.control.CompilationUnit");

    private ClassPath() {}

    /** As the {@code -cp} of a worker of this kind with this tool. */
    static String of(WorkerKind kind, String tool) {
        Set<Path> places = new LinkedHashSet<>();
        for (String name : NEEDED) places.add(required(name));
        places.add(required(tool));
        for (String name : wanted(kind)) place(name).ifPresent(places::add);
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> wanted(WorkerKind kind) {
        List<String> wanted = new ArrayList<>(VERIFIER);
        if (kind == WorkerKind.COMPILE) wanted.addAll(COMPILER);
        return wanted;
    }

    private static Path required(String name) {
        return place(name)
                .orElseThrow(
                        () -> new IllegalStateException("cannot tell which jar a script worker's " + name + " is in"));
    }

    /** Empty when there is no such class here. */
    private static Optional<Path> place(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassPath.class.getClassLoader());
            return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(ClassPath::path);
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Path path(URL location) {
        String text = location.toString();
        if (text.startsWith("jar:")) text = text.substring("jar:".length()).replaceFirst("!/.*$", "");
        try {
            return Path.of(new java.net.URI(text)).toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class comes from " + text, e);
        }
    }
}
