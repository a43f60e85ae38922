package io.syncline.script.run;

import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.budget.Budget;
import io.syncline.script.fault.AuthorText;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.fault.TrackerWeather;
import java.util.Optional;

/** One unit of work of a script: runs it, and says what failed in the author's words. */
final class Attempt {
    private static final int LONGEST = 1_000;

    private final ScriptKind kind;
    private final ScriptBody script;

    Attempt(ScriptKind kind, ScriptBody script) {
        this.kind = kind;
        this.script = script;
    }

    /** Nothing if it went well. The tracker's weather is thrown as it came. */
    Optional<ScriptFailure> failure(Budget budget, Runnable work) {
        try {
            work.run();
            budget.check();
            return Optional.empty();
        } catch (TrackerWeather e) {
            throw e.weather();
        } catch (ScriptStop e) {
            return Optional.of(failure(e, e.kind(), cut(String.valueOf(e.getMessage()))));
        } catch (OutOfMemoryError e) {
            return Optional.of(failure(e, FailureKind.MEMORY_LIMIT, "the script needs more memory than there is"));
        } catch (StackOverflowError e) {
            return Optional.of(failure(e, FailureKind.DEPTH_LIMIT, AuthorText.of(e)));
        } catch (Exception e) {
            return Optional.of(thrown(budget, e));
        }
    }

    /** A script that went on after its budget was used up has failed for that reason, whatever it threw last. */
    private ScriptFailure thrown(Budget budget, Exception thrown) {
        try {
            budget.check();
        } catch (ScriptStop stop) {
            return failure(stop, stop.kind(), cut(String.valueOf(stop.getMessage())));
        }
        return failure(thrown, FailureKind.THROWN, AuthorText.of(thrown));
    }

    private ScriptFailure failure(Throwable thrown, FailureKind why, String text) {
        return new ScriptFailure(kind, script.line(thrown), text, why);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
