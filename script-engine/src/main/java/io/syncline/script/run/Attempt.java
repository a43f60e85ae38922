package io.syncline.script.run;

import groovy.lang.GroovyRuntimeException;
import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.fault.AuthorText;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.fault.TrackerWeather;
import io.syncline.script.language.RunClock;
import io.syncline.script.language.ScriptClass;
import java.util.Optional;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** One unit of work of a script: runs it, and says what failed in the author's words. */
final class Attempt {
    private final ScriptKind kind;
    private final ScriptClass script;

    Attempt(ScriptKind kind, ScriptClass script) {
        this.kind = kind;
        this.script = script;
    }

    /** Nothing if it went well. The tracker's weather is thrown as it came. */
    Optional<ScriptFailure> failure(RunClock clock, Runnable work) {
        try {
            work.run();
            clock.check();
            return Optional.empty();
        } catch (TrackerWeather e) {
            throw e.weather();
        } catch (ScriptStop e) {
            return Optional.of(failure(e, e.kind(), e.getMessage()));
        } catch (OutOfMemoryError e) {
            return Optional.of(failure(e, FailureKind.TIME_LIMIT, "the script needs more memory than there is"));
        } catch (StackOverflowError e) {
            return Optional.of(failure(e, FailureKind.THROWN, AuthorText.of(e)));
        } catch (Exception e) {
            return thrown(e);
        } catch (AssertionError e) {
            return Optional.of(failure(e, FailureKind.THROWN, "assertion failed"));
        }
    }

    private Optional<ScriptFailure> thrown(Exception thrown) {
        Throwable cause = thrown;
        while (cause instanceof InvokerInvocationException
                || cause instanceof java.lang.reflect.UndeclaredThrowableException) {
            if (cause.getCause() == null) break;
            cause = cause.getCause();
        }
        if (cause instanceof TrackerWeather weather) throw weather.weather();
        if (cause instanceof ScriptStop stop) return Optional.of(failure(stop, stop.kind(), stop.getMessage()));
        String text = cause instanceof GroovyRuntimeException || cause instanceof Exception
                ? AuthorText.of(cause)
                : "the script failed";
        return Optional.of(failure(cause, FailureKind.THROWN, text));
    }

    private ScriptFailure failure(Throwable thrown, FailureKind why, String text) {
        return new ScriptFailure(kind, script.line(thrown), AuthorText.of(text), why);
    }
}
