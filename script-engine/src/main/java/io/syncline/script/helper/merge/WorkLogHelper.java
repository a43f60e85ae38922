package io.syncline.script.helper.merge;

import io.syncline.hub.message.TraceKind;
import io.syncline.script.facade.Arguments;
import io.syncline.script.helper.ScriptHelper;
import io.syncline.script.issue.Traces;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code workLogHelper}. */
public final class WorkLogHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of(
            "mergeWorkLogs(issue, replica)",
            "mergeWorkLogs(issue, replica) { workLog -> }",
            "addWorkLog(startDate, timeSpent, comment, workLogs)",
            "filterLocal(workLogs)");

    private final Traces traces;

    public WorkLogHelper(Traces traces) {
        super("workLogHelper", SIGNATURES);
        this.traces = traces;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "mergeWorkLogs" ->
                Merge.of("WorkLogs", arguments.needObject(0, Shape.ISSUE), arguments.needObject(1, Shape.ISSUE))
                        .run(arguments.block(2).map(Merge::formatted).orElse(UnaryOperator.identity()));
            case "addWorkLog" -> added(arguments);
            case "filterLocal" -> filtered(arguments.needCollection(0));
            default -> throw unknown(name);
        };
    }

    private static List<@Nullable Object> added(Arguments arguments) {
        List<@Nullable Object> all = new ArrayList<>(arguments.needCollection(3));
        HubObject log = HubObject.blank(Shape.WORKLOG);
        log.write("startDate", arguments.value(0));
        log.write("timeSpent", arguments.value(1));
        log.write("comment", arguments.value(2));
        all.add(log);
        return all;
    }

    private List<@Nullable Object> filtered(Collection<?> logs) {
        List<@Nullable Object> local = new ArrayList<>();
        for (Object each : logs) {
            boolean came = each instanceof HubObject log
                    && log.text("id")
                            .filter(id -> traces.knowsLocal(TraceKind.WORKLOG, id))
                            .isPresent();
            if (!came) local.add(each);
        }
        return local;
    }
}
