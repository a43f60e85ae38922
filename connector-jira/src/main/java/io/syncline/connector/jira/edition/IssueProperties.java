package io.syncline.connector.jira.edition;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.client.Marker;
import io.syncline.connector.jira.field.JiraText;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.jira.wire.WireWorklog;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.part.WorklogWrite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Data Center's way: its work logs have no properties, so the issue has one for each of ours, written right after it. */
final class IssueProperties implements WorklogMarks {
    private static final String PREFIX = Marker.PROPERTY + ".worklog.";

    private final JiraClient jira;

    IssueProperties(JiraClient jira) {
        this.jira = jira;
    }

    @Override
    public Answer<Map<String, String>> of(Instance instance, String issue, List<WireWorklog> logs) {
        Map<String, String> marked = new HashMap<>();
        if (logs.isEmpty()) return Answer.done(marked);
        return jira.get(instance, path(issue) + "?fields=created&properties=*all")
                .map(body -> {
                    for (WireWorklog log : logs) {
                        Marker.text(body.path("properties").path(PREFIX + log.id()))
                                .ifPresent(marker -> marked.putIfAbsent(marker, log.id()));
                    }
                    return marked;
                });
    }

    @Override
    public void sign(ObjectNode body, String marker) {
        // A work log with a field that Data Center does not know is refused as a whole.
    }

    /** Our account's own with the same work at the same time: its marker was to be written when the answer got lost. */
    @Override
    public Answer<Optional<WireWorklog>> earlier(Instance instance, WorklogWrite.Add add, List<WireWorklog> unmarked) {
        List<WireWorklog> alike =
                unmarked.stream().filter(log -> alike(log, add)).toList();
        if (alike.isEmpty()) return Answer.done(Optional.empty());
        return jira.get(instance, "/rest/api/2/myself")
                .map(us -> alike.stream().filter(log -> by(us, log)).findFirst());
    }

    /** Some databases cut a moment to its second, and servers write ends of lines in their own way. */
    private static boolean alike(WireWorklog log, WorklogWrite.Add add) {
        return log.timeSpentSeconds() == add.timeSpent()
                && log.started()
                        .flatMap(JiraTime::read)
                        .map(IssueProperties::second)
                        .equals(Optional.of(second(add.started())))
                && words(log.comment().orElse("")).equals(words(JiraText.over("", add.comment())));
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String words(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static boolean by(JsonNode us, WireWorklog log) {
        Optional<String> account = HubJson.convert(us, WireUser.class).id();
        return account.isPresent() && log.author().flatMap(WireUser::id).equals(account);
    }

    @Override
    public Answer<WireWorklog> keep(Instance instance, String issue, WireWorklog log, String marker) {
        ObjectNode value = HubJson.object().put("marker", marker);
        return jira.put(instance, path(issue) + "/properties/" + encoded(PREFIX + log.id()), value)
                .map(kept -> log)
                .afterWriting(true);
    }

    private static String path(String issue) {
        return "/rest/api/2/issue/" + encoded(issue);
    }
}
