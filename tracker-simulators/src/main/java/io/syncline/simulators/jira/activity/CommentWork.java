package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.field.BadValue;
import io.syncline.simulators.jira.field.RichText;
import io.syncline.simulators.jira.issue.IssueBook;
import io.syncline.simulators.jira.issue.IssueEvents;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adding, editing and deleting comments. */
public final class CommentWork {
    private final IssueBook book;
    private final IssueEvents events;

    public CommentWork(IssueBook book, IssueEvents events) {
        this.book = book;
        this.events = events;
    }

    public Comment add(JiraUser actor, JiraIssue issue, JsonNode body, ApiVersion version) {
        var text = text(body, version);
        var at = book.now();
        var comment = new Comment(
                String.valueOf(book.issues().nextId()),
                actor,
                actor,
                at,
                at,
                text,
                Visibility.read(body.path("visibility")),
                properties(Map.of(), body));
        var changed = issue.withComments(JiraIssue.appended(issue.comments(), comment), at);
        book.issues().replace(changed);
        book.note(changed, actor, what(comment), Optional.empty(), plain(comment));
        events.comment("comment_created", changed, comment);
        return comment;
    }

    /** A body equal to the old one changes nothing and raises no event. */
    public Comment edit(JiraUser actor, JiraIssue issue, Comment old, JsonNode body, ApiVersion version) {
        var text = text(body, version);
        var visibility = body.has("visibility") ? Visibility.read(body.get("visibility")) : old.visibility();
        var properties = properties(old.properties(), body);
        if (RichText.wiki(text).equals(RichText.wiki(old.body()))
                && visibility.equals(old.visibility())
                && properties.equals(old.properties())) return old;
        var at = book.now();
        var comment = new Comment(old.id(), old.author(), actor, old.created(), at, text, visibility, properties);
        var changed = issue.withComments(replaced(issue.comments(), old, List.of(comment)), at);
        book.issues().replace(changed);
        book.note(changed, actor, what(comment), plain(old), plain(comment));
        events.comment("comment_updated", changed, comment);
        return comment;
    }

    public void delete(JiraUser actor, JiraIssue issue, Comment comment) {
        var changed = issue.withComments(replaced(issue.comments(), comment, List.of()), book.now());
        book.issues().replace(changed);
        book.note(changed, actor, what(comment), plain(comment), Optional.empty());
        events.comment("comment_deleted", changed, comment);
    }

    /** The comment, or Jira's 404. */
    public static Comment find(JiraIssue issue, String id) {
        return issue.comments().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.message(404, "Can not find a comment for the id: " + id + "."));
    }

    private static JsonNode text(JsonNode body, ApiVersion version) {
        try {
            return RichText.read(body.path("body"), version)
                    .orElseThrow(() -> new BadValue("Comment body can not be empty!"));
        } catch (BadValue bad) {
            throw JiraRefusal.fields(Map.of("comment", String.valueOf(bad.getMessage())));
        }
    }

    private static Map<String, JsonNode> properties(Map<String, JsonNode> old, JsonNode body) {
        var properties = new HashMap<>(old);
        body.path("properties").forEach(p -> properties.put(p.path("key").asText(), p.path("value")));
        return properties;
    }

    private static List<Comment> replaced(List<Comment> comments, Comment old, List<Comment> by) {
        return comments.stream()
                .flatMap(c -> c.id().equals(old.id()) ? by.stream() : Stream.of(c))
                .toList();
    }

    private static String what(Comment comment) {
        return "comment:" + comment.id();
    }

    private static Optional<JsonNode> plain(Comment comment) {
        return Optional.of(RichText.write(comment.body(), ApiVersion.V2));
    }
}
