package io.syncline.simulators.jira.api;

import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;

/** Refuses calls whose permission is withheld, as far as these go. */
public final class Permissions {
    private record Rule(String method, String path, String key) {
        boolean about(Call call) {
            return call.method().equals(method) && call.path().matches("/rest/api/[^/]+" + path);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("GET", "/issue/[^/]+", "BROWSE_PROJECTS"),
            new Rule("POST", "/issue", "CREATE_ISSUES"),
            new Rule("PUT", "/issue/[^/]+", "EDIT_ISSUES"),
            new Rule("POST", "/issue/[^/]+/transitions", "TRANSITION_ISSUES"),
            new Rule("POST", "/issue/[^/]+/comment", "ADD_COMMENTS"),
            new Rule("POST", "/issue/[^/]+/attachments", "CREATE_ATTACHMENTS"),
            new Rule("POST", "/issue/[^/]+/worklog", "WORK_ON_ISSUES"),
            new Rule("POST", "/issue/[^/]+/watchers", "MANAGE_WATCHERS"),
            new Rule("DELETE", "/issue/[^/]+/watchers", "MANAGE_WATCHERS"),
            new Rule("POST", "/issueLink", "LINK_ISSUES"));

    static final List<String> KEYS = List.of(
            "ADMINISTER",
            "BROWSE_PROJECTS",
            "CREATE_ISSUES",
            "EDIT_ISSUES",
            "TRANSITION_ISSUES",
            "ASSIGN_ISSUES",
            "ADD_COMMENTS",
            "EDIT_OWN_COMMENTS",
            "DELETE_OWN_COMMENTS",
            "CREATE_ATTACHMENTS",
            "DELETE_OWN_ATTACHMENTS",
            "WORK_ON_ISSUES",
            "EDIT_OWN_WORKLOGS",
            "DELETE_OWN_WORKLOGS",
            "LINK_ISSUES");

    private final Gate gate;

    public Permissions(Gate gate) {
        this.gate = gate;
    }

    boolean has(String key) {
        return !gate.withholds(key);
    }

    /** 404 for what may not be seen, 403 for what may not be done. */
    public void check(Call call) {
        for (Rule rule : RULES) {
            if (!rule.about(call) || has(rule.key())) continue;
            if (rule.method().equals("GET")) throw JiraRefusal.noIssue();
            throw JiraRefusal.message(403, "You do not have the permission " + rule.key() + ".");
        }
    }
}
