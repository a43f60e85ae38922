package io.syncline.connector.jira.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.Marker;
import io.syncline.connector.jira.wire.WireWorklog;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.part.WorklogWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cloud's way: a work log carries its marker as a property. */
final class WorklogProperties implements WorklogMarks {
    @Override
    public Answer<Map<String, String>> of(Instance instance, String issue, List<WireWorklog> logs) {
        Map<String, String> marked = new HashMap<>();
        for (WireWorklog log : logs) Marker.in(log).ifPresent(marker -> marked.putIfAbsent(marker, log.id()));
        return Answer.done(marked);
    }

    @Override
    public void sign(ObjectNode body, String marker) {
        body.set("properties", Marker.of(marker));
    }

    @Override
    public Answer<Optional<WireWorklog>> earlier(Instance instance, WorklogWrite.Add add, List<WireWorklog> unmarked) {
        return Answer.done(Optional.empty());
    }

    @Override
    public Answer<WireWorklog> keep(Instance instance, String issue, WireWorklog log, String marker) {
        return Answer.done(log);
    }
}
