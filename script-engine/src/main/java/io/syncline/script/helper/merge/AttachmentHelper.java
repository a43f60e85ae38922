package io.syncline.script.helper.merge;

import io.syncline.script.facade.Arguments;
import io.syncline.script.helper.ScriptHelper;
import io.syncline.script.value.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code attachmentHelper}. */
public final class AttachmentHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of("mergeAttachments(issue, replica)");

    public AttachmentHelper() {
        super("attachmentHelper", SIGNATURES);
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        if (!name.equals("mergeAttachments")) throw unknown(name);
        return Merge.of("Attachments", arguments.needObject(0, Shape.ISSUE), arguments.needObject(1, Shape.ISSUE))
                .run(arguments.block(2).map(Merge::formatted).orElse(UnaryOperator.identity()));
    }
}
