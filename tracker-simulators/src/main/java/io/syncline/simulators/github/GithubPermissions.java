package io.syncline.simulators.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody without push access may write of an issue: the rest is dropped, and the answer is a success all the same. */
final class GithubPermissions {
    private static final Pattern ISSUE = Pattern.compile("/repos/[^/]+/[^/]+/issues(/\\d+)?$");
    private static final List<String> NEED_PUSH =
            List.of("labels", "assignee", "assignees", "milestone", "type", "issue_field_values");

    private GithubPermissions() {}

    static Call withoutPush(Call call) {
        boolean issue =
                ISSUE.matcher(call.path()).find() && Set.of("POST", "PATCH").contains(call.method());
        if (!issue || !(call.json() instanceof ObjectNode sent)) return call;
        return call.withBody(Json.bytes(sent.deepCopy().remove(NEED_PUSH)));
    }
}
