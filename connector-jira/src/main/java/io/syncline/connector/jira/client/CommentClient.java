package io.syncline.connector.jira.client;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.field.JiraText;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.wire.WireComment;
import io.syncline.connector.jira.wire.WireComments;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.tracker.CommentWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes an issue's comments. Ours carry a marker in the comment property {@code syncline}. */
public final class CommentClient {
    /** What became of comment writes. */
    public record Written(List<HubComment> comments, List<String> warnings) {}

    private static final int PAGE = 100;

    private final JiraClient jira;

    public CommentClient(JiraClient jira) {
        this.jira = jira;
    }

    /** All comments of an issue with their properties, oldest first. */
    public Answer<List<WireComment>> all(Instance instance, String issue) {
        List<WireComment> all = new ArrayList<>();
        Answer<WireComments> page = page(instance, issue, 0);
        while (page.result().isPresent()) {
            WireComments comments = page.result().get();
            all.addAll(comments.comments());
            if (!comments.more()) return Answer.done(all);
            page = page(instance, issue, all.size());
        }
        return page.map(ignored -> all);
    }

    private Answer<WireComments> page(Instance instance, String issue, int start) {
        String query = "?orderBy=created&expand=properties&maxResults=" + PAGE + "&startAt=" + start;
        return jira.get(instance, path(issue) + query).map(body -> HubJson.convert(body, WireComments.class));
    }

    /**
     * Carries out the writes in order; adds nothing whose marker is already there. Stops at the first trouble.
     *
     * @param mayBeThere whether comments of an earlier attempt have to be looked for
     */
    public Answer<Written> write(
            Instance instance, String issue, List<? extends CommentWrite> writes, boolean mayBeThere) {
        Answer<List<WireComment>> known = mayBeThere ? all(instance, issue) : Answer.done(List.of());
        return known.then(comments -> write(instance, issue, writes, comments));
    }

    private Answer<Written> write(
            Instance instance, String issue, List<? extends CommentWrite> writes, List<WireComment> known) {
        Written written = new Written(new ArrayList<>(), new ArrayList<>());
        for (CommentWrite write : writes) {
            Answer<Written> step =
                    switch (write) {
                        case CommentWrite.Add add
                        when add.internal() ->
                            left(written, "an internal comment was left out: it would be public here");
                        case CommentWrite.Add add -> add(instance, issue, add, known, written);
                        case CommentWrite.Edit edit -> edit(instance, issue, edit, written);
                        case CommentWrite.Delete delete -> delete(instance, issue, delete, written);
                    };
            if (step.result().isEmpty()) return step;
        }
        return Answer.done(written);
    }

    private static Answer<Written> left(Written written, String why) {
        written.warnings().add("comments: " + why);
        return Answer.done(written);
    }

    private Answer<Written> add(
            Instance instance, String issue, CommentWrite.Add add, List<WireComment> known, Written written) {
        Optional<WireComment> there = known.stream()
                .filter(comment -> Marker.in(comment).equals(Optional.of(add.marker())))
                .findFirst();
        Answer<WireComment> answer = there.map(Answer::done).orElseGet(() -> added(instance, issue, add));
        if (add.restricted() && answer instanceof Answer.Refused<WireComment>(Optional<String> field, String why))
            return left(written, "a comment for some people only was left out: " + why);
        return answer.map(comment -> {
            written.comments().add(JiraReader.comment(comment, Optional.of(add.marker())));
            return written;
        });
    }

    private Answer<WireComment> added(Instance instance, String issue, CommentWrite.Add add) {
        ObjectNode body = body("", add.body());
        body.set("properties", Marker.of(add.marker()));
        add.roleLevel().ifPresentOrElse(role -> restrict(body, "role", role), () -> add.groupLevel()
                .ifPresent(group -> restrict(body, "group", group)));
        return jira.add(instance, path(issue), body).map(CommentClient::read);
    }

    private static void restrict(ObjectNode body, String type, String name) {
        body.putObject("visibility").put("type", type).put("value", name);
    }

    private Answer<Written> edit(Instance instance, String issue, CommentWrite.Edit edit, Written written) {
        String path = path(issue) + "/" + encoded(edit.id());
        Answer<JsonNode> answer =
                jira.get(instance, path).then(now -> jira.put(instance, path, edited(read(now), edit.body())));
        if (answer instanceof Answer.Gone) return left(written, "comment " + edit.id() + " is not there any more");
        return answer.map(body -> {
            written.comments().add(JiraReader.comment(read(body), Optional.empty()));
            return written;
        });
    }

    private Answer<Written> delete(Instance instance, String issue, CommentWrite.Delete delete, Written written) {
        Answer<JsonNode> answer = jira.delete(instance, path(issue) + "/" + encoded(delete.id()));
        return answer instanceof Answer.Gone ? Answer.done(written) : answer.map(ignored -> written);
    }

    private static WireComment read(JsonNode body) {
        return HubJson.convert(body, WireComment.class);
    }

    private static ObjectNode body(String now, String markdown) {
        return HubJson.object().put("body", JiraText.over(now, markdown));
    }

    /** Whoever alone sees a comment goes on being the only one: nothing is left to what Jira makes of a missing visibility. */
    private static ObjectNode edited(WireComment now, String markdown) {
        ObjectNode body = body(now.body().orElse(""), markdown);
        now.visibility().filter(JsonNode::isObject).ifPresent(visibility -> body.set("visibility", visibility));
        return body;
    }

    private static String path(String issue) {
        return "/rest/api/2/issue/" + encoded(issue) + "/comment";
    }
}
