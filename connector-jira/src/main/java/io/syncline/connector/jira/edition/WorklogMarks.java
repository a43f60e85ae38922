package io.syncline.connector.jira.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.wire.WireWorklog;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.part.WorklogWrite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How work logs of ours are told from each other and from those of people. */
public interface WorklogMarks {
    /** The markers of these work logs, each with the id of its work log. */
    Answer<Map<String, String>> of(Instance instance, String issue, List<WireWorklog> logs);

    /** Adds the marker to what will be added, where it goes along. */
    void sign(ObjectNode body, String marker);

    /**
     * What an earlier attempt at this left without its marker.
     *
     * @param unmarked work logs that have none
     */
    Answer<Optional<WireWorklog>> earlier(Instance instance, WorklogWrite.Add add, List<WireWorklog> unmarked);

    /** Keeps the marker of a work log that is there, unless it went along. */
    Answer<WireWorklog> keep(Instance instance, String issue, WireWorklog log, String marker);
}
