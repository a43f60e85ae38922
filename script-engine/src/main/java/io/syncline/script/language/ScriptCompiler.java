package io.syncline.script.language;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.ScriptSource;
import io.syncline.script.fault.AuthorText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.GroovyBugError;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Compiles one script text, through both gates and the weaver. Used once. */
public final class ScriptCompiler {
    private final ScriptSource source;
    private final Findings findings;

    public ScriptCompiler(ScriptSource source) {
        this.source = source;
        this.findings = new Findings(source.kind());
    }

    /** The class of the script, or nothing: then there are {@link #errors()}. */
    public Optional<ScriptClass> compile(int sourceChars) {
        if (source.text().length() > sourceChars) {
            findings.error(1, 1, "the script is longer than " + sourceChars + " characters", "");
            return Optional.empty();
        }
        GroovyClassLoader loader = new GroovyClassLoader(ScriptBody.class.getClassLoader(), configuration());
        try {
            String text = ElvisRepair.repair(source.text());
            GroovyCodeSource code = new GroovyCodeSource(text, ScriptClass.fileName(source.kind()), "/sync");
            code.setCachable(false);
            Class<?> type = loader.parseClass(code);
            return Optional.of(new ScriptClass(loader, type.asSubclass(ScriptBody.class)));
        } catch (MultipleCompilationErrorsException e) {
            report(e);
        } catch (CompilationFailedException | RefusedSource | ClassCastException | LinkageError | GroovyBugError e) {
            if (findings.clean()) findings.error(1, 1, AuthorText.of(String.valueOf(e.getMessage())), "");
        } catch (StackOverflowError e) {
            findings.error(1, 1, "the script is nested too deeply", "split long expressions");
        }
        return Optional.empty();
    }

    private void report(MultipleCompilationErrorsException failed) {
        for (Object message : failed.getErrorCollector().getErrors()) {
            if (message instanceof SyntaxErrorMessage syntax) report(syntax.getCause());
        }
        if (findings.clean()) findings.error(1, 1, "the script cannot be compiled", "");
    }

    private void report(SyntaxException error) {
        String text = String.valueOf(error.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String unresolved = "unable to resolve class ";
        if (text.startsWith(unresolved)) {
            String name = text.substring(unresolved.length()).split(" ", 2)[0];
            findings.error(
                    error.getLine(),
                    error.getStartColumn(),
                    "'" + name + "' is not available in sync scripts",
                    Allowed.instead(name));
            return;
        }
        findings.error(error.getLine(), error.getStartColumn(), AuthorText.of(text), "");
    }

    private CompilerConfiguration configuration() {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(ScriptBody.class.getName());
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        configuration.addCompilationCustomizers(
                step(CompilePhase.CONVERSION, (unit, type) -> new GrammarGate(unit, findings).check(type)),
                step(CompilePhase.CANONICALIZATION, (unit, type) -> {
                    new NameGate(unit, source.kind(), findings).check(type);
                    if (findings.clean()) new Weaver(unit).weave(type);
                }));
        return configuration;
    }

    private CompilationCustomizer step(CompilePhase phase, Step step) {
        return new CompilationCustomizer(phase) {
            @Override
            public void call(SourceUnit unit, GeneratorContext context, ClassNode type) {
                step.check(unit, type);
                if (!findings.clean()) throw new RefusedSource();
            }
        };
    }

    /** What is wrong with the script, in the order of its lines. */
    public List<RuleDiagnostic> errors() {
        return findings.errors();
    }

    /** What is odd about the script. */
    public List<RuleDiagnostic> warnings() {
        return findings.warnings();
    }

    private interface Step {
        void check(SourceUnit unit, ClassNode type);
    }

    private static final class RefusedSource extends RuntimeException {}
}
