package io.syncline.connector.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.Comment;
import io.syncline.connector.github.write.GithubText;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.tracker.CommentWrite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds, edits and deletes comments of an issue. */
final class GithubComments {
    private final GithubClient client;

    GithubComments(GithubClient client) {
        this.client = client;
    }

    /** What came of one write: the comment as GitHub returned it, or a warning, or, for a deletion, neither. */
    record Outcome(Optional<Comment> comment, Optional<String> marker, Optional<String> warning) {
        static Outcome nothing() {
            return new Outcome(Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Outcome warning(String text) {
            return new Outcome(Optional.empty(), Optional.empty(), Optional.of(text));
        }
    }

    Answer<List<Comment>> all(Site site, IssueAddress issue) {
        return client.all(site, issue.path() + "/comments", Comment.class);
    }

    /**
     * Does one write.
     *
     * @param there the issue's comments, among which an added one may be already
     */
    Answer<Outcome> write(Site site, IssueAddress issue, CommentWrite write, List<Comment> there) {
        return switch (write) {
            case CommentWrite.Add add -> add(site, issue, add, there);
            case CommentWrite.Edit edit -> edit(site, issue, edit);
            case CommentWrite.Delete(String id) -> delete(site, issue, id);
        };
    }

    private Answer<Outcome> add(Site site, IssueAddress issue, CommentWrite.Add add, List<Comment> there) {
        if (add.restricted()) {
            return Answer.done(Outcome.warning("an internal comment is left out: on GitHub everybody would read it"));
        }
        Optional<Comment> before = there.stream()
                .filter(comment -> HiddenMarker.find(comment.text())
                        .filter(add.marker()::equals)
                        .isPresent())
                .findFirst();
        Answer<Comment> added = before.map(Answer::done)
                .orElseGet(() -> client.add(
                        site,
                        issue.path() + "/comments",
                        body(HiddenMarker.append(GithubText.fresh(add.body(), Set.of()), add.marker())),
                        Comment.class));
        return blamed(added)
                .map(comment -> new Outcome(Optional.of(comment), Optional.of(add.marker()), Optional.empty()));
    }

    private Answer<Outcome> edit(Site site, IssueAddress issue, CommentWrite.Edit edit) {
        Optional<String> path = path(issue, edit.id());
        if (path.isEmpty()) return Answer.done(missing(edit.id()));
        Answer<Comment> edited = client.get(site, path.get(), Comment.class)
                .then(now -> client.patch(
                        site,
                        path.get(),
                        body(HiddenMarker.keep(now.text(), GithubText.over(now.text(), edit.body(), Set.of()))),
                        Comment.class));
        if (edited instanceof Answer.Gone<Comment>) return Answer.done(missing(edit.id()));
        return blamed(edited).map(comment -> new Outcome(Optional.of(comment), Optional.empty(), Optional.empty()));
    }

    private Answer<Outcome> delete(Site site, IssueAddress issue, String id) {
        Optional<String> path = path(issue, id);
        if (path.isEmpty()) return Answer.done(Outcome.nothing());
        return switch (client.delete(site, path.get())) {
            case Answer.Gone<?> gone -> Answer.done(Outcome.nothing());
            case Answer<?> answer -> blamed(answer).map(done -> Outcome.nothing());
        };
    }

    private static Outcome missing(String id) {
        return Outcome.warning("comment " + id + " is not edited: it is not there any more");
    }

    private static Optional<String> path(IssueAddress issue, String id) {
        if (!id.matches("\\d{1,18}")) return Optional.empty();
        return Optional.of(issue.repository().path() + "/issues/comments/" + id);
    }

    /** Whatever GitHub says no to here, it is a comment. */
    private static <T> Answer<T> blamed(Answer<T> answer) {
        return answer instanceof Answer.Refused<T>(Optional<String> field, String message)
                        && field.filter("credentials"::equals).isEmpty()
                ? Answer.refused("comments", message)
                : answer;
    }

    private static ObjectNode body(String text) {
        return HubJson.object().put("body", text);
    }
}
