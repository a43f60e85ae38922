package io.syncline.script.worker;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.code.CodeCompiler;
import io.syncline.script.code.CodeLoader;
import io.syncline.script.code.CodeResult;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.code.UntrustedCode;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.launch.WorkerTools;
import io.syncline.script.worker.serve.WorkerTool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A language of a few words, each something a script may do to its worker: see {@link FakeScript}. */
public final class FakeTools {
    public static final WorkerTools NAMES = new WorkerTools(Compiler.class.getName(), Runner.class.getName());

    private FakeTools() {}

    public static final class Compiler implements WorkerTool.Compiling {
        @Override
        public CodeCompiler compiler(ScriptLimits limits) {
            return FakeTools::compiled;
        }
    }

    public static final class Runner implements WorkerTool.Running {
        @Override
        public CodeLoader loader(ScriptLimits limits) {
            return FakeTools::loaded;
        }
    }

    private static CodeResult compiled(ScriptSource source) {
        return switch (source.text()) {
            case "compile endlessly" -> {
                while (true) Thread.onSpinWait();
            }
            case "break the compiler" -> {
                Runtime.getRuntime().halt(1);
                throw new IllegalStateException();
            }
            case "mistake" ->
                new CodeResult.Bad(List.of(RuleDiagnostic.error(source.kind().wire(), 2, 3, "a mistake", "mend it")));
            default -> {
                byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
                RuleDiagnostic odd = RuleDiagnostic.warning(source.kind().wire(), 1, 1, "odd", "");
                yield new CodeResult.Good(new CompiledCode(source.kind(), "Main", Map.of("Main", text)), List.of(odd));
            }
        };
    }

    private static SyncScript loaded(CompiledCode code) {
        String text = new String(code.classes().get("Main"), StandardCharsets.UTF_8);
        if (text.equals("forbidden")) throw new UntrustedCode("opens a file");
        return new FakeScript(text);
    }
}
