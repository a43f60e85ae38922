package io.syncline.benchmarks.script;

import io.syncline.script.ScriptKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Compiling the documented scripts, milliseconds: the first one in a JVM, and in one that has compiled many. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileBenchmark {

    @Benchmark
    public void outgoingCompile() {
        Samples.compiled(ScriptKind.OUTGOING).close();
    }

    @Benchmark
    public void incomingCompile() {
        Samples.compiled(ScriptKind.INCOMING).close();
    }
}
