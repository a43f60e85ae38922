package io.syncline.connector.jira.part;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.field.JiraText;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.jira.wire.WireWorklog;
import io.syncline.connector.jira.wire.WireWorklogs;
import io.syncline.connector.text.WikiText;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes an issue's work logs. Those that only a role or group may see are not read: nothing private becomes public
 * elsewhere.
 */
public final class WorklogClient {
    private static final int PAGE = 1000;

    private final JiraClient jira;
    private final JiraEditions editions;

    public WorklogClient(JiraClient jira, JiraEditions editions) {
        this.jira = jira;
        this.editions = editions;
    }

    /** What everybody sees. An issue carries its first work logs with it; only when there are more they are read page by page. */
    Answer<List<HubWorkLog>> of(Instance instance, WireIssue issue) {
        JsonNode carried = issue.field("worklog");
        if (!carried.isObject()) return Answer.done(List.of());
        WireWorklogs first = HubJson.convert(carried, WireWorklogs.class);
        boolean whole = first.worklogs().size() >= first.total();
        Answer<List<WireWorklog>> all = whole ? Answer.done(first.worklogs()) : all(instance, issue.id());
        return all.map(logs -> logs.stream()
                .filter(log -> !log.restricted())
                .map(log -> hub(log, Optional.empty()))
                .toList());
    }

    private Answer<List<WireWorklog>> all(Instance instance, String issue) {
        List<WireWorklog> all = new ArrayList<>();
        Answer<WireWorklogs> page = page(instance, issue, 0);
        while (page.result().isPresent()) {
            all.addAll(page.result().get().worklogs());
            if (!page.result().get().more()) return Answer.done(all);
            page = page(instance, issue, all.size());
        }
        return page.map(ignored -> all);
    }

    private Answer<WireWorklogs> page(Instance instance, String issue, int start) {
        String query = "?expand=properties&maxResults=" + PAGE + "&startAt=" + start;
        return jira.get(instance, path(issue) + query).map(body -> HubJson.convert(body, WireWorklogs.class));
    }

    /** Carries out the writes in order; adds nothing whose marker is already there. Stops at the first trouble. */
    public Answer<WorklogResult> write(Instance instance, String issue, WorklogPlan plan) {
        return all(instance, issue).then(logs -> {
            List<HubWorkLog> written = new ArrayList<>();
            List<String> warnings = new ArrayList<>();
            WorklogAdds adds = new WorklogAdds(jira, editions.of(instance).worklogMarks(), instance, issue, logs);
            Answer<Boolean> sofar = Answer.done(true);
            for (WorklogWrite write : plan.writes()) {
                sofar = sofar.then(ok -> switch (write) {
                    case WorklogWrite.Add add ->
                        adds.add(add).map(log -> written.add(hub(log, Optional.of(add.marker()))));
                    case WorklogWrite.Edit edit -> edit(instance, issue, edit, written, warnings);
                    case WorklogWrite.Delete delete -> delete(instance, issue, delete);
                });
            }
            return sofar.map(ok -> new WorklogResult(written, warnings));
        });
    }

    private Answer<Boolean> edit(
            Instance instance, String issue, WorklogWrite.Edit edit, List<HubWorkLog> written, List<String> warnings) {
        ObjectNode body = body(edit.comment(), edit.started(), edit.timeSpent());
        Answer<JsonNode> answer = jira.put(instance, path(issue) + "/" + encoded(edit.id()), body);
        if (answer instanceof Answer.Gone) {
            warnings.add("workLogs: work log " + edit.id() + " is not there any more");
            return Answer.done(true);
        }
        return answer.map(log -> written.add(hub(read(log), Optional.empty())));
    }

    private Answer<Boolean> delete(Instance instance, String issue, WorklogWrite.Delete delete) {
        Answer<JsonNode> answer = jira.delete(instance, path(issue) + "/" + encoded(delete.id()));
        return answer instanceof Answer.Gone ? Answer.done(true) : answer.map(ignored -> true);
    }

    private static HubWorkLog hub(WireWorklog log, Optional<String> marker) {
        return new HubWorkLog(
                Optional.of(log.id()),
                log.author().flatMap(WireUser::hub),
                WikiText.toMarkdown(log.comment().orElse("")),
                log.started().flatMap(JiraTime::read),
                log.timeSpentSeconds(),
                log.created().flatMap(JiraTime::read),
                log.updated().flatMap(JiraTime::read),
                marker);
    }

    static WireWorklog read(JsonNode body) {
        return HubJson.convert(body, WireWorklog.class);
    }

    static ObjectNode body(String comment, Instant started, long seconds) {
        return HubJson.object()
                .put("comment", JiraText.over("", comment))
                .put("started", JiraTime.write(started))
                .put("timeSpentSeconds", seconds);
    }

    static String path(String issue) {
        return "/rest/api/2/issue/" + encoded(issue) + "/worklog";
    }
}
