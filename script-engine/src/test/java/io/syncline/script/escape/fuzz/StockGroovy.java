package io.syncline.script.escape.fuzz;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.runtime.InvokerHelper;

/** The language as it is without a sandbox, but for {@link EagerStrings}. */
final class StockGroovy implements AutoCloseable {
    private static final int SECONDS = 10;

    private ExecutorService thread = executor();

    /** What programs know as {@code log}. */
    public static final class Log {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        public void info(Object line) {
            lines.add(String.valueOf(line));
        }
    }

    /** What a program logged, and whether it failed. */
    record Told(List<String> lines, Optional<String> failure) {}

    /** Empty when the program does not come to an end. */
    Optional<Told> run(String program) throws InterruptedException {
        Future<Told> told = thread.submit(() -> told(program));
        try {
            return Optional.of(told.get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            thread.shutdownNow();
            thread = executor();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Told told(String program) {
        Log log = new Log();
        try {
            CompilerConfiguration plain = new CompilerConfiguration().addCompilationCustomizers(new EagerStrings());
            Script script = new GroovyShell(new Binding(new HashMap<>(Map.of("log", log))), plain).parse(program);
            try {
                script.run();
            } finally {
                InvokerHelper.removeClass(script.getClass());
            }
            return new Told(List.copyOf(log.lines), Optional.empty());
        } catch (Throwable thrown) {
            return new Told(List.copyOf(log.lines), Optional.of(String.valueOf(thrown)));
        }
    }

    private static ExecutorService executor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("stock-groovy").factory());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
