package io.syncline.script.helper;

import io.syncline.script.facade.Arguments;
import io.syncline.script.value.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code workflowHelper}: a transition is asked for by the status it leads to; the connector finds the way. */
public final class WorkflowHelper extends ScriptHelper {
    public static final List<String> SIGNATURES =
            List.of("transition(issue, status)", "transition(issue, status, user)");

    public WorkflowHelper() {
        super("workflowHelper", SIGNATURES);
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        if (!name.equals("transition")) throw unknown(name);
        arguments.needObject(0, Shape.ISSUE).write("status", arguments.needText(1, "the name of a status"));
        return null;
    }
}
