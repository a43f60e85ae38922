package io.syncline.rules.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.bootstrap.runner.SerializedApplication;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Workers are started from the jars of the packaged service, as its own class loader sees them. */
class PackagedWorkerIT {
    private static final Path APPLICATION = Path.of("target/quarkus-app").toAbsolutePath();
    private static final String WORKER = "io.syncline.script.worker.";
    /** Any class of the script engine; what is looked at is how far a worker gets until it finds that it is no tool. */
    private static final String NO_TOOL = "io.syncline.script.ScriptEngine";

    private static ClassLoader packaged() throws IOException {
        try (InputStream in = Files.newInputStream(APPLICATION.resolve("quarkus/quarkus-application.dat"))) {
            return SerializedApplication.read(in, APPLICATION).getRunnerClassLoader();
        }
    }

    private static Object kind(ClassLoader loader, String name) throws ReflectiveOperationException {
        return loader.loadClass(WORKER + "launch.WorkerKind")
                .getMethod("valueOf", String.class)
                .invoke(null, name);
    }

    private static List<String> jars(ClassLoader loader, String kind) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(WORKER + "launch.ClassPath");
        Method of = type.getDeclaredMethod("of", loader.loadClass(WORKER + "launch.WorkerKind"), String.class);
        of.setAccessible(true);
        String path = (String) of.invoke(null, kind(loader, kind), NO_TOOL);
        return List.of(path.split(File.pathSeparator));
    }

    @Test
    void runWorkerHasOnlyTheJarsThatRunningNeeds() throws Exception {
        ClassLoader loader = packaged();

        List<String> running = jars(loader, "RUN");
        List<String> compiling = jars(loader, "COMPILE");

        assertThat(running).allSatisfy(jar -> assertThat(Path.of(jar)).isRegularFile());
        assertThat(running)
                .extracting(jar -> Path.of(jar).getFileName().toString())
                .allMatch(
                        jar -> jar.matches(
                                "(io\\.syncline\\.(hub-model|script-engine)|com\\.fasterxml\\.jackson\\..*|(org\\.ow2\\.asm\\.)?asm(-[a-z]+)?)-[0-9].*\\.jar"));
        assertThat(compiling).anyMatch(jar -> jar.contains("org.apache.groovy.groovy"));
    }

    @Test
    void workerStartsFromThoseJars() throws Exception {
        ClassLoader loader = packaged();
        Class<?> tools = loader.loadClass(WORKER + "launch.WorkerTools");
        Class<?> limits = loader.loadClass("io.syncline.script.limit.ScriptLimits");
        Class<?> memory = loader.loadClass(WORKER + "launch.WorkerMemory");
        Object launcher = loader.loadClass(WORKER + "launch.ChildLauncher")
                .getConstructor(tools, limits, memory)
                .newInstance(
                        tools.getConstructor(String.class, String.class).newInstance(NO_TOOL, NO_TOOL),
                        limits.getMethod("defaults").invoke(null),
                        memory.getMethod("defaults").invoke(null));
        Method launch = launcher.getClass().getMethod("launch", loader.loadClass(WORKER + "launch.WorkerKind"));

        assertThatThrownBy(() -> launch.invoke(launcher, kind(loader, "RUN")))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessageContaining("NoSuchMethodException: " + NO_TOOL);
    }
}
