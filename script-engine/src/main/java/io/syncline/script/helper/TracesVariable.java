package io.syncline.script.helper;

import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.issue.Traces;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code traces}: for comments, attachments and worklogs that a script made itself. */
public final class TracesVariable extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of("link(type, localId, remoteId)");

    private final Traces traces;

    public TracesVariable(Traces traces) {
        super("traces", SIGNATURES);
        this.traces = traces;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        if (!name.equals("link")) throw unknown(name);
        TraceKind kind = kind(arguments.needText(0, "a kind: comment, attachment or worklog"));
        traces.link(new Trace(kind, arguments.needText(1, "a local id"), arguments.needText(2, "a remote id")));
        return null;
    }

    private static TraceKind kind(String text) {
        for (TraceKind kind : TraceKind.values()) {
            if (kind.name().equals(text.toUpperCase(Locale.ROOT))) return kind;
        }
        throw new ScriptTrouble("traces.link(..) links a comment, an attachment or a worklog, not '" + text + "'");
    }
}
