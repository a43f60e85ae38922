package io.syncline.script.language;

import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.bytecode.ClassRewriter;
import io.syncline.script.bytecode.CodeVerifier;
import io.syncline.script.code.CodeCompiler;
import io.syncline.script.code.CodeResult;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.code.UntrustedCode;
import io.syncline.script.fault.AuthorText;
import io.syncline.script.limit.SourceLimits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.GroovyBugError;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.tools.GroovyClass;

/**
 * Compiles script texts with the language's front end, and nothing of its runtime: limits on the text, closed grammar, closed names,
 * then bytecode that is re-pointed and checked.
 */
public final class ScriptCompiler implements CodeCompiler {
    private static final Pattern LINE = Pattern.compile("line (\\d+): (.*)");

    private final SourceLimits limits;

    public ScriptCompiler(SourceLimits limits) {
        this.limits = limits;
    }

    /** Name of the class of a script's body; frames of it are lines of the script. */
    public static String className(ScriptKind kind) {
        return kind == ScriptKind.INCOMING ? "SyncIncoming" : "SyncOutgoing";
    }

    @Override
    public CodeResult compile(ScriptSource source) {
        Findings findings = new Findings(source.kind());
        try {
            new SourceText(source.text(), limits, findings).check();
            if (findings.clean()) {
                CompiledCode code = compiled(source, findings);
                if (findings.clean()) return new CodeResult.Good(code, findings.warnings());
            }
        } catch (MultipleCompilationErrorsException e) {
            report(e, findings);
        } catch (UntrustedCode e) {
            untrusted(e, findings);
        } catch (CompilationFailedException | RefusedSource | GroovyBugError e) {
            if (findings.clean()) findings.error(1, 1, "the script cannot be compiled: " + AuthorText.of(e), "");
        } catch (StackOverflowError e) {
            findings.error(1, 1, "the script is nested too deeply", "split long expressions");
        } catch (RuntimeException e) {
            findings.error(1, 1, "the script cannot be compiled", "write it in a simpler way");
        }
        if (findings.clean()) findings.error(1, 1, "the script cannot be compiled", "");
        return new CodeResult.Bad(findings.errors());
    }

    private CompiledCode compiled(ScriptSource source, Findings findings) {
        String main = className(source.kind());
        CompilationUnit unit = new CompilationUnit(configuration(source.kind(), findings), null, null);
        unit.setClassNodeResolver(new ClosedNames());
        unit.addSource(main + ".groovy", ElvisRepair.repair(source.text()));
        unit.compile(Phases.CLASS_GENERATION);
        List<GroovyClass> classes = unit.getClasses();
        Set<String> own = new HashSet<>();
        classes.forEach(each -> own.add(each.getName().replace('.', '/')));
        Map<String, byte[]> rewritten = new HashMap<>();
        classes.forEach(each -> rewritten.put(each.getName(), ClassRewriter.rewritten(each.getBytes(), own)));
        CompiledCode code = new CompiledCode(source.kind(), main, rewritten);
        if (code.size() > limits.bytecode()) findings.error(1, 1, "the script is too large when compiled", "split it");
        CodeVerifier.check(code);
        return code;
    }

    private static void untrusted(UntrustedCode refused, Findings findings) {

        Matcher at = LINE.matcher(String.valueOf(refused.getMessage()));
        int line = at.matches() ? Integer.parseInt(at.group(1)) : 1;
        findings.error(line, 1, "this form is not available in sync scripts", "write it in a simpler way");
    }

    private static void report(MultipleCompilationErrorsException failed, Findings findings) {
        for (Object message : failed.getErrorCollector().getErrors()) {
            if (message instanceof SyntaxErrorMessage syntax) report(syntax.getCause(), findings);
        }
        if (findings.clean()) findings.error(1, 1, "the script cannot be compiled", "");
    }

    private static void report(SyntaxException error, Findings findings) {
        String text = String.valueOf(error.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        text = text.replaceAll(" in class 'Sync(In|Out)\\w+'", "");
        String unresolved = "unable to resolve class ";
        if (text.startsWith(unresolved)) {
            String name = text.substring(unresolved.length()).strip().split(" ", 2)[0];
            findings.error(
                    error.getLine(),
                    error.getStartColumn(),
                    "'" + name + "' is not available in sync scripts",
                    Hints.instead(name));
            return;
        }
        findings.error(error.getLine(), error.getStartColumn(), AuthorText.of(text), "");
    }

    private CompilerConfiguration configuration(ScriptKind kind, Findings findings) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setTargetBytecode(CompilerConfiguration.JDK17);
        configuration.setDisabledGlobalASTTransformations(Set.of(
                "groovy.grape.GrabAnnotationTransformation",
                "org.codehaus.groovy.ast.builder.AstBuilderTransformation",
                "org.apache.groovy.contracts.ast.ContractsASTTransformation"));
        configuration.addCompilationCustomizers(
                step(CompilePhase.CONVERSION, findings, (unit, type) -> formed(unit, type, findings)),
                step(CompilePhase.CANONICALIZATION, findings, (unit, type) -> named(unit, type, kind, findings)));
        return configuration;
    }

    private void formed(SourceUnit unit, ClassNode type, Findings findings) {
        new GrammarGate(unit, limits, findings).check(type);
        if (findings.clean())
            OwnMethods.of(type).forEach(method -> method.getCode().visit(new Assertions()));
    }

    private static void named(SourceUnit unit, ClassNode type, ScriptKind kind, Findings findings) {
        new NameGate(unit, kind, findings).check(type);
        TrapFinder traps = new TrapFinder(kind, findings);
        SyncBackGuard guard = new SyncBackGuard(findings);
        OwnMethods.of(type).forEach(method -> method.getCode().visit(traps));
        OwnMethods.of(type).forEach(method -> method.getCode().visit(guard));
    }

    private static CompilationCustomizer step(CompilePhase phase, Findings findings, Step step) {
        return new CompilationCustomizer(phase) {
            @Override
            public void call(SourceUnit unit, GeneratorContext context, ClassNode type) {
                step.check(unit, type);
                if (!findings.clean()) throw new RefusedSource();
            }
        };
    }

    private interface Step {
        void check(SourceUnit unit, ClassNode type);
    }

    private static final class RefusedSource extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
