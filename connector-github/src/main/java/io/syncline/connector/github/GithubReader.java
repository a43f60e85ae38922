package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.field.FieldReader;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.people.People;
import io.syncline.connector.github.wire.Comment;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.Milestone;
import io.syncline.connector.github.wire.User;
import io.syncline.connector.github.write.GithubStatus;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.text.markdown.QuietMentions;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubLabel;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.EntitySnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns GitHub's issues into hub issues. Markers never show. */
final class GithubReader {
    /** Hub fields that {@link #issue} sets. */
    static final SortedSet<String> FIELDS = new TreeSet<>(List.of(
            "key",
            "url",
            "summary",
            "description",
            "descriptionSource",
            "status",
            "stateReason",
            "resolution",
            "resolutionDate",
            "type",
            "project",
            "repository",
            "assignee",
            "assignees",
            "reporter",
            "creator",
            "labels",
            "milestone",
            "parentId",
            "issueLinks",
            "customFields",
            "comments",
            "created",
            "updated"));

    private final Map<String, HubUser> people;
    private final FieldReader custom;

    /**
     * @param people full forms of the users in what is to be read, by login
     * @param catalog the issue fields of the organisation
     */
    GithubReader(Map<String, HubUser> people, FieldCatalog catalog) {
        this.people = Map.copyOf(people);
        this.custom = new FieldReader(catalog);
    }

    /** The logins that {@link #GithubReader} is to be given for this. */
    static SortedSet<String> logins(Issue issue, List<Comment> comments) {
        SortedSet<String> logins = new TreeSet<>();
        Stream.of(
                        issue.user().stream(),
                        issue.assignees().stream(),
                        comments.stream().flatMap(comment -> comment.user().stream()))
                .flatMap(users -> users)
                .forEach(user -> logins.add(user.login()));
        return logins;
    }

    /**
     * The version is {@code updated_at} alone. It has seconds only, so two states of one second look equally old, and neither
     * looks older than the other; anything added to tell them apart could make the newer one look older.
     */
    EntitySnapshot snapshot(InstanceId instance, Issue issue, List<Comment> comments) {
        return new EntitySnapshot(
                IssueAddress.of(issue).ref(instance), issue(issue, comments), version(issue), issue.updatedAt());
    }

    static String version(Issue issue) {
        return issue.updatedAt().toString();
    }

    /** The issue as far as it tells of itself; its links are asked for separately and none here. */
    HubIssue issue(Issue issue, List<Comment> comments) {
        IssueAddress address = IssueAddress.of(issue);
        String repository = address.repository().toString();
        Map<String, JsonNode> fields = new TreeMap<>();
        fields.put("customFields", custom.read(issue.issueFieldValues()));
        fields.put("key", HubJson.tree(address.toString()));
        fields.put("url", HubJson.tree(issue.htmlUrl()));
        fields.put("summary", HubJson.tree(issue.title()));
        fields.putAll(description(issue));
        fields.put("status", HubJson.tree(GithubStatus.ofState(issue.state()).hub()));
        fields.put("stateReason", orNull(issue.stateReason()));
        fields.put("resolution", orNull(resolution(issue)));
        fields.put("resolutionDate", orNull(issue.closedAt()));
        fields.put("type", orNull(issue.type().map(type -> HubNamed.of(String.valueOf(type.id()), type.name()))));
        fields.put("project", HubJson.tree(HubProject.of(repository, repository, repository)));
        fields.put("repository", HubJson.tree(repository));
        fields.put("assignee", orNull(issue.assignees().stream().findFirst().map(this::user)));
        fields.put(
                "assignees",
                HubJson.tree(issue.assignees().stream().map(this::user).toList()));
        fields.put("reporter", orNull(issue.user().map(this::user)));
        fields.put("creator", orNull(issue.user().map(this::user)));
        fields.put(
                "labels",
                HubJson.tree(issue.labelNames().stream().map(HubLabel::new).toList()));
        fields.put("milestone", orNull(issue.milestone().map(GithubReader::milestone)));
        fields.put("parentId", orNull(issue.parent().map(IssueAddress::toString)));
        fields.put("issueLinks", HubJson.tree(List.of()));
        fields.put("comments", HubJson.tree(comments.stream().map(this::comment).toList()));
        fields.put("created", HubJson.tree(issue.createdAt()));
        fields.put("updated", HubJson.tree(issue.updatedAt()));
        return HubIssue.of(fields);
    }

    /** As a version is told by others: the day it is due, and whether it is out. */
    private static JsonNode milestone(Milestone milestone) {
        ObjectNode hub =
                HubJson.object().put("id", String.valueOf(milestone.number())).put("name", milestone.title());
        milestone.description().filter(text -> !text.isBlank()).ifPresent(text -> hub.put("description", text));
        milestone.state().ifPresent(state -> hub.put("released", state.equals("closed")));
        milestone.dueOn().ifPresent(day -> hub.put("releaseDate", day.toString()));
        return hub;
    }

    /** An open issue may say why it was opened again, which is no resolution. */
    private static Optional<HubNamed> resolution(Issue issue) {
        return issue.closedAt().flatMap(closed -> issue.stateReason()).map(reason -> HubNamed.of(reason, reason));
    }

    HubComment comment(Comment comment) {
        return new HubComment(
                Optional.of(String.valueOf(comment.id())),
                comment.user().map(this::user),
                visible(comment.text()),
                Optional.of(comment.createdAt()),
                Optional.of(comment.updatedAt()),
                false,
                Optional.empty());
    }

    /** A text as people see it, with line ends of one kind and its mentions as they were meant. */
    static String visible(String text) {
        return QuietMentions.restored(HiddenMarker.strip(text.replace("\r\n", "\n")));
    }

    private HubUser user(User user) {
        return people.getOrDefault(user.login(), People.hub(user));
    }

    private static Map<String, JsonNode> description(Issue issue) {
        String text = visible(issue.text());
        Map<String, JsonNode> fields = new HashMap<>();
        boolean empty = text.isBlank();
        fields.put("description", empty ? NullNode.getInstance() : HubJson.tree(text));
        String source = HiddenMarker.strip(issue.text());
        fields.put(
                "descriptionSource",
                empty ? NullNode.getInstance() : HubJson.tree(Map.of("format", "markdown", "text", source)));
        return fields;
    }

    private static JsonNode orNull(Optional<?> value) {
        return value.<JsonNode>map(HubJson::tree).orElse(NullNode.getInstance());
    }
}
