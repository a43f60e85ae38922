package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.activity.Attachment;
import io.syncline.simulators.jira.activity.Comment;
import io.syncline.simulators.jira.activity.Worklog;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.site.JiraProject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issue at one moment. {@code values} holds stored values by field id, without entries for empty fields. Changing it
 * gives another issue.
 */
public record JiraIssue(
        long id,
        String key,
        JiraProject project,
        Map<String, JsonNode> values,
        Moments moments,
        List<Comment> comments,
        List<Attachment> attachments,
        List<Worklog> worklogs,
        List<Change> changelog,
        Map<String, JsonNode> properties)
        implements Serializable {
    public JiraIssue {
        values = Map.copyOf(values);
        comments = List.copyOf(comments);
        attachments = List.copyOf(attachments);
        worklogs = List.copyOf(worklogs);
        changelog = List.copyOf(changelog);
        properties = Map.copyOf(properties);
    }

    static JiraIssue born(long id, String key, JiraProject project, Map<String, JsonNode> values, Instant at) {
        return new JiraIssue(
                id, key, project, values, Moments.born(at), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public Optional<JsonNode> value(Field field) {
        return Optional.ofNullable(values.get(field.id()));
    }

    public JiraIssue withValues(Map<String, JsonNode> newValues, Moments newMoments) {
        return new JiraIssue(
                id, key, project, newValues, newMoments, comments, attachments, worklogs, changelog, properties);
    }

    public JiraIssue withChange(Change change) {
        return new JiraIssue(
                id,
                key,
                project,
                values,
                moments.updated(change.at()),
                comments,
                attachments,
                worklogs,
                appended(changelog, change),
                properties);
    }

    public JiraIssue withComments(List<Comment> newComments, Instant at) {
        return new JiraIssue(
                id,
                key,
                project,
                values,
                moments.updated(at),
                newComments,
                attachments,
                worklogs,
                changelog,
                properties);
    }

    public JiraIssue withAttachments(List<Attachment> newAttachments, Instant at) {
        return new JiraIssue(
                id,
                key,
                project,
                values,
                moments.updated(at),
                comments,
                newAttachments,
                worklogs,
                changelog,
                properties);
    }

    public JiraIssue withWorklogs(List<Worklog> newWorklogs, Instant at) {
        return new JiraIssue(
                id,
                key,
                project,
                values,
                moments.updated(at),
                comments,
                attachments,
                newWorklogs,
                changelog,
                properties);
    }

    /** Properties are not part of what people see, so the time of the last update stays. */
    public JiraIssue withProperty(String name, Optional<JsonNode> value) {
        var all = new HashMap<>(properties);
        all.remove(name);
        value.ifPresent(v -> all.put(name, v));
        return new JiraIssue(id, key, project, values, moments, comments, attachments, worklogs, changelog, all);
    }

    public static <T> List<T> appended(List<T> list, T item) {
        var more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
