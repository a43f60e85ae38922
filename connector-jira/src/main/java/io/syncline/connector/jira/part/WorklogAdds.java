package io.syncline.connector.jira.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.edition.WorklogMarks;
import io.syncline.connector.jira.wire.WireWorklog;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.part.WorklogWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work logs that one plan adds to an issue, each once. */
final class WorklogAdds {
    private final JiraClient jira;
    private final WorklogMarks marks;
    private final Instance instance;
    private final String issue;
    private final List<WireWorklog> there;
    private final Map<String, String> marked = new HashMap<>();
    private boolean read;

    /** @param there all work logs that the issue has before */
    WorklogAdds(JiraClient jira, WorklogMarks marks, Instance instance, String issue, List<WireWorklog> there) {
        this.jira = jira;
        this.marks = marks;
        this.instance = instance;
        this.issue = issue;
        this.there = there;
    }

    /** What was added, now or by an earlier attempt. */
    Answer<WireWorklog> add(WorklogWrite.Add add) {
        return marked().then(known -> {
            Optional<WireWorklog> before = there.stream()
                    .filter(log -> log.id().equals(known.get(add.marker())))
                    .findFirst();
            return before.map(Answer::done).orElseGet(() -> found(add));
        });
    }

    private Answer<Map<String, String>> marked() {
        if (read) return Answer.done(marked);
        return marks.of(instance, issue, there).map(found -> {
            read = true;
            marked.putAll(found);
            return marked;
        });
    }

    private Answer<WireWorklog> found(WorklogWrite.Add add) {
        List<WireWorklog> unmarked =
                there.stream().filter(log -> !marked.containsValue(log.id())).toList();
        return marks.earlier(instance, add, unmarked)
                .then(earlier -> earlier.map(Answer::done).orElseGet(() -> made(add)))
                .then(log -> marks.keep(instance, issue, log, add.marker()))
                .map(log -> {
                    marked.put(add.marker(), log.id());
                    return log;
                });
    }

    private Answer<WireWorklog> made(WorklogWrite.Add add) {
        ObjectNode body = WorklogClient.body(add.comment(), add.started(), add.timeSpent());
        marks.sign(body, add.marker());
        return jira.add(instance, WorklogClient.path(issue), body).map(WorklogClient::read);
    }
}
