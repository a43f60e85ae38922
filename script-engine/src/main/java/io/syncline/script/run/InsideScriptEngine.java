package io.syncline.script.run;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.code.CodeCompiler;
import io.syncline.script.code.CodeLoader;
import io.syncline.script.code.CodeResult;
import io.syncline.script.code.UntrustedCode;
import java.util.List;

/** The engine inside this process: what it compiles it verifies and loads, so that whatever is wrong shows at once. */
public final class InsideScriptEngine implements ScriptEngine {
    private final CodeCompiler compiler;
    private final CodeLoader loader;

    public InsideScriptEngine(CodeCompiler compiler, CodeLoader loader) {
        this.compiler = compiler;
        this.loader = loader;
    }

    @Override
    public Compilation compile(ScriptSource source) {
        return switch (compiler.compile(source)) {
            case CodeResult.Bad bad -> new Compilation.Rejected(bad.errors());
            case CodeResult.Good good -> loaded(source.kind(), good);
        };
    }

    private Compilation loaded(ScriptKind kind, CodeResult.Good good) {
        try {
            return new Compilation.Compiled(loader.load(good.code()), good.warnings());
        } catch (UntrustedCode refused) {
            return new Compilation.Rejected(List.of(RuleDiagnostic.error(
                    kind.wire(), 1, 1, "the script cannot be compiled", "write it in a simpler way")));
        }
    }
}
