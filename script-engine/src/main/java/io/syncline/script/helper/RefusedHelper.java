package io.syncline.script.helper;

import io.syncline.script.fault.ScriptStop;
import io.syncline.script.value.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A documented helper that cannot be served: says so, and what to do instead, rather than doing nothing. */
public final class RefusedHelper extends ScriptHelper {
    private final String instead;

    private RefusedHelper(String name, String instead) {
        super(name, List.of());
        this.instead = instead;
    }

    public static RefusedHelper httpClient() {
        return new RefusedHelper("httpClient", "send what the other side needs as a field of the replica");
    }

    public static RefusedHelper linkHelper() {
        return new RefusedHelper("linkHelper", "set issue.parentId or issue.issueLinks");
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        throw ScriptStop.refused(word() + "." + name + "(..) is not available; " + instead);
    }
}
