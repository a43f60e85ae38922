package io.syncline.script;

import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comments and attachments: what is new, edited and gone on the other side, by traces. */
class CommentsTest {
    private static final String MERGE = "issue.comments = commentHelper.mergeComments(issue, replica)";
    private static final String PLAIN = "issue.comments = commentHelper.mergeComments(issue, replica, { it })";

    private static Scene remote(String... bodies) {
        return scene().issue("{'comments':[{'id':'1','body':'local only','internal':false}]}")
                .replica(comments(bodies));
    }

    private static String comments(String... bodies) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < bodies.length; n++) {
            if (bodies[n].isEmpty()) continue;
            all.append(all.isEmpty() ? "" : ",")
                    .append("{'id':'r")
                    .append(n)
                    .append("','body':'")
                    .append(bodies[n])
                    .append(
                            "','internal':false,'author':{'key':'b','displayName':'Bob','email':'alice@acme.example','active':true}}");
        }
        return "{'comments':[" + all + "]}";
    }

    private static List<String> bodies(HubIssue issue) {
        return issue.comments().stream().map(HubComment::body).toList();
    }

    @Test
    void newCommentsArePrefixedWithTheirAuthor() {
        List<HubComment> comments = remote("hello").after(MERGE).comments();

        assertThat(comments).extracting(HubComment::body).containsExactly("local only", "Bob commented:\n\nhello");
        assertThat(comments.get(1).id()).isEmpty();
        assertThat(comments.get(1).remoteId()).contains("r0");
    }

    @Test
    void mergeWorksWithoutTheAssignment() {
        assertThat(bodies(remote("hello").after("commentHelper.mergeComments(issue, replica, { it })")))
                .containsExactly("local only", "hello");
    }

    @Test
    void closureFormatsComments() {
        assertThat(
                        bodies(
                                remote("a")
                                        .after(
                                                "commentHelper.mergeComments(issue, replica, { c -> c.body = \"[${c.author.displayName}] \" + c.body; c })")))
                .containsExactly("local only", "[Bob] a");
        HubComment internal = remote("a")
                .after(
                        "commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it.internal = true })")
                .comments()
                .get(1);
        assertThat(internal.internal()).isTrue();
        assertThat(internal.body()).isEqualTo("a");
    }

    @Test
    void commentAddedTwiceStandsInTheListOnce() {
        String twice = "issue.comments = issue.comments + replica.addedComments + replica.addedComments";
        String[] many = IntStream.range(0, 20).mapToObj(n -> "no. " + n).toArray(String[]::new);

        assertThat(bodies(remote("a", "b").after(twice))).containsExactly("local only", "a", "b");
        assertThat(bodies(remote(many).after(twice))).hasSize(21).endsWith(many);
    }

    @Test
    void tracedCommentIsNotAddedAgain() {
        assertThat(bodies(remote("hello").commentTrace("1", "r0").after(MERGE))).containsExactly("local only");
        assertThat(bodies(remote("hello").commentTrace("1", "r0").after("issue.comments += replica.addedComments")))
                .containsExactly("local only");
    }

    @Test
    void copyOfALocalCommentIsNotAdded() {
        Scene scene = scene().issue("{'comments':[{'id':'1','body':'mine','internal':false}]}")
                .replica("{'comments':[{'id':'r5','remoteId':'1','body':'X commented: mine','internal':false}]}");

        assertThat(bodies(scene.after(MERGE))).containsExactly("mine");
    }

    @Test
    void editedCommentIsEditedInPlace() {
        Scene scene = scene().issue("{'comments':[{'id':'7','body':'old','internal':false}]}")
                .replica(comments("new"))
                .previous(comments("old"))
                .commentTrace("7", "r0");

        assertThat(scene.after(PLAIN).comments())
                .extracting(HubComment::body, comment -> comment.id().orElse("-"))
                .containsExactly(tuple("new", "7"));
        assertThat(scene.says("replica.changedComments.size() + ' ' + replica.addedComments.size()"))
                .isEqualTo("1 0");
    }

    @Test
    void unchangedCommentIsNeverEdited() {
        Scene scene = scene().issue("{'comments':[{'id':'7','body':'edited here','internal':false}]}")
                .replica(comments("same"))
                .commentTrace("7", "r0");

        assertThat(bodies(scene.after(MERGE))).containsExactly("edited here");
        assertThat(bodies(scene.previous(comments("same")).after(MERGE))).containsExactly("edited here");
    }

    @Test
    void echoOfAnEditMadeHereIsNotWrittenBack() {
        Scene scene = scene().issue("{'comments':[{'id':'7','body':'second','internal':false}]}")
                .replica(comments("Alice commented: second"))
                .previous(comments("Alice commented: first"))
                .commentTrace("7", "r0");

        assertThat(bodies(scene.after(MERGE))).containsExactly("second");
    }

    @Test
    void removedCommentGoesAndLocalOnesStay() {
        Scene scene = scene().issue(
                        "{'comments':[{'id':'1','body':'local','internal':false},{'id':'7','body':'copy','internal':false}]}")
                .replica("{'comments':[]}")
                .previous(comments("gone"))
                .commentTrace("7", "r0");

        assertThat(bodies(scene.after(MERGE))).containsExactly("local");
        assertThat(bodies(scene.after("issue.comments -= replica.removedComments")))
                .containsExactly("local");
        assertThat(bodies(scene.replica("{'summary':'s'}").after(MERGE))).containsExactly("local", "copy");
    }

    @Test
    void wholeListOfTheReplicaStandsForLocalComments() {
        Scene scene = scene().issue("{'comments':[{'id':'7','body':'copy','internal':false}]}")
                .replica(comments("one", "two"))
                .commentTrace("7", "r0");

        assertThat(scene.after("issue.comments = replica.comments").comments())
                .extracting(HubComment::body, comment -> comment.id().orElse("-"), comment -> comment.remoteId()
                        .orElse("-"))
                .containsExactly(tuple("copy", "7", "-"), tuple("two", "-", "r1"));
    }

    @Test
    void addedCommentsCanBeChangedOnTheWay() {
        assertThat(bodies(remote("a")
                        .after("issue.comments += replica.addedComments.collect { it.body = it.body + '!'; it }")))
                .containsExactly("local only", "a!");
    }

    @Test
    void addCommentAppendsAText() {
        assertThat(bodies(remote().after("issue.comments = commentHelper.addComment('hi', issue.comments)")))
                .containsExactly("local only", "hi");
    }

    @Test
    void filterLocalDropsWhatCameFromTheOtherSide() {
        assertThat(remote("x").commentTrace("1", "r0").says("commentHelper.filterLocal(issue.comments).size()"))
                .isEqualTo("0");
        assertThat(remote("x").says("commentHelper.filterLocal(issue.comments).size()"))
                .isEqualTo("1");
    }

    @Test
    void attachmentsComeAndGo() {
        String one = "{'id':'%s','filename':'f','mimetype':'m','filesize':1,'internal':false}";
        Scene scene = scene().issue("{'attachments':[" + one.formatted("9") + "]}")
                .replica("{'attachments':[" + one.formatted("a2") + "]}")
                .previous("{'attachments':[" + one.formatted("a1") + "]}")
                .attachmentTrace("9", "a1");

        assertThat(scene.after("issue.attachments = attachmentHelper.mergeAttachments(issue, replica)")
                        .attachments())
                .singleElement()
                .satisfies(attachment -> {
                    assertThat(attachment.id()).isEmpty();
                    assertThat(attachment.remoteId()).contains("a2");
                });
    }

    @Test
    void labelsHaveDeltasToo() {
        Scene scene = scene().replica("{'labels':[{'label':'a'},{'label':'b'}]}")
                .previous("{'labels':[{'label':'b'},{'label':'c'}]}")
                .issue("{'labels':[{'label':'c'},{'label':'own'}]}");

        assertThat(scene.after("issue.labels += replica.addedLabels; issue.labels -= replica.removedLabels")
                        .labels())
                .containsExactly("own", "a");
    }
}
