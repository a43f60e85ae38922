package io.syncline.script.value;

import io.syncline.script.ScriptKind;
import java.util.Set;
import java.util.TreeSet;

/** The variables of script-api.md section 2. */
public final class ScriptVariables {
    private static final Set<String> BOTH = Set.of(
            "issue",
            "workItem",
            "entity",
            "ticket",
            "replica",
            "previous",
            "firstSync",
            "issueKey",
            "connection",
            "relation",
            "entityType",
            "commentHelper",
            "attachmentHelper",
            "workLogHelper",
            "workflowHelper",
            "nodeHelper",
            "syncHelper",
            "userHelper",
            "linkHelper",
            "httpClient",
            "debug",
            "log");

    private static final Set<String> INCOMING = Set.of("issueBeforeScript", "remoteReplica", "syncRequest", "traces");

    private ScriptVariables() {}

    /** What a script of this kind can use. */
    public static Set<String> of(ScriptKind kind) {
        return kind == ScriptKind.INCOMING ? all() : BOTH;
    }

    /** What any script can use. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>(BOTH);
        all.addAll(INCOMING);
        return all;
    }
}
