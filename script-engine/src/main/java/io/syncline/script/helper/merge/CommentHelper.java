package io.syncline.script.helper.merge;

import io.syncline.hub.HubJson;
import io.syncline.hub.message.TraceKind;
import io.syncline.script.facade.Arguments;
import io.syncline.script.helper.ScriptHelper;
import io.syncline.script.issue.Traces;
import io.syncline.script.semantics.Callable;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code commentHelper}. */
public final class CommentHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of(
            "mergeComments(issue, replica)",
            "mergeComments(issue, replica) { comment -> }",
            "addComment(body, comments)",
            "filterLocal(comments)");

    private final Traces traces;

    public CommentHelper(Traces traces) {
        super("commentHelper", SIGNATURES);
        this.traces = traces;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "mergeComments" -> {
                Optional<Callable> block = arguments.block(2);
                yield Merge.of("Comments", arguments.needObject(0, Shape.ISSUE), arguments.needObject(1, Shape.ISSUE))
                        .run(block.isPresent() ? Merge.formatted(block.get()) : PREFIXED);
            }
            case "addComment" -> added(arguments.needText(0, "a text"), arguments.needCollection(1));
            case "filterLocal" -> filtered(arguments.needCollection(0));
            default -> throw unknown(name);
        };
    }

    private static final UnaryOperator<HubObject> PREFIXED = comment -> {
        String author = comment.raw("author") instanceof HubObject user ? user.toString() : "Somebody";
        comment.store("body", author + " commented:\n\n" + comment.text("body").orElse(""));
        return comment;
    };

    private static List<@Nullable Object> added(String body, Collection<?> comments) {
        List<@Nullable Object> all = new ArrayList<>(comments);
        all.add(HubObject.of(Shape.COMMENT, HubJson.object().put("body", body), Optional.empty()));
        return all;
    }

    private List<@Nullable Object> filtered(Collection<?> comments) {
        List<@Nullable Object> local = new ArrayList<>();
        for (Object each : comments) {
            boolean came = each instanceof HubObject comment
                    && (comment.text("remoteId").isPresent()
                            || comment.text("id")
                                    .filter(id -> traces.knowsLocal(TraceKind.COMMENT, id))
                                    .isPresent());
            if (!came) local.add(each);
        }
        return local;
    }
}
