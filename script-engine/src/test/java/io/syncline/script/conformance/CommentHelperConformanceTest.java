package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.TraceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: commentHelper. */
class CommentHelperConformanceTest {
    private static final String MERGE = "issue.comments = commentHelper.mergeComments(issue, replica)";
    private static final String AUTHOR = "{'key':'x','displayName':'Rita R','email':'bob@acme.example','active':true}";

    private static String comment(String id, String body) {
        return "{'id':'" + id + "','body':'" + body + "','internal':false,'author':" + AUTHOR + "}";
    }

    private static String comments(String... each) {
        return "{'comments':[" + String.join(",", each) + "]}";
    }

    /** One local comment of its own; one that was edited, one that was removed and one that was added over there. */
    private static RuleRun pair() {
        return rule().issue(comments(comment("own", "mine"), comment("l1", "one"), comment("l2", "two")))
                .previous(comments(comment("r1", "one"), comment("r2", "two")))
                .replica(comments(comment("r1", "ONE"), comment("r3", "three")))
                .trace(TraceKind.COMMENT, "l1", "r1")
                .trace(TraceKind.COMMENT, "l2", "r2");
    }

    private static List<String> bodies(HubIssue issue) {
        return issue.comments().stream().map(HubComment::body).toList();
    }

    private static HubComment added(HubIssue issue) {
        return issue.comments().getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.comments = commentHelper.mergeComments(issue, replica, { it })",
                "issue.comments = commentHelper.mergeComments(issue, replica) { it }",
                "commentHelper.mergeComments(issue, replica, { comment -> comment })",
                "workItem.comments = commentHelper.mergeComments(workItem, replica, { c -> c })"
            })
    void mergeAddsEditsAndRemovesAndLeavesLocalOnesAlone(String script) {
        HubIssue after = pair().after(script);

        assertThat(bodies(after)).containsExactly("mine", "ONE", "three");
        assertThat(after.comments().get(1).id()).contains("l1");
        assertThat(added(after).id()).isEmpty();
        assertThat(added(after).remoteId()).contains("r3");
    }

    @Test
    void mergeNamesTheAuthorByDefault() {
        HubIssue after = pair().after(MERGE);

        assertThat(bodies(after).get(0)).isEqualTo("mine");
        assertThat(bodies(after).get(1)).startsWith("Rita R commented:").endsWith("ONE");
        assertThat(bodies(after).get(2)).startsWith("Rita R commented:").endsWith("three");
    }

    @Test
    void mergeGoesByTracesAndNotByBodies() {
        RuleRun same =
                rule().issue(comments(comment("own", "same words"))).replica(comments(comment("r9", "same words")));

        assertThat(bodies(same.after("commentHelper.mergeComments(issue, replica, { it })")))
                .containsExactly("same words", "same words");
    }

    @Test
    void mergeOfWhatIsMergedAlreadyChangesNothing() {
        RuleRun settled = rule().issue(comments(comment("l1", "Rita R commented: one")))
                .previous(comments(comment("r1", "one")))
                .replica(comments(comment("r1", "one")))
                .trace(TraceKind.COMMENT, "l1", "r1");

        assertThat(bodies(settled.after(MERGE + "\n" + MERGE))).containsExactly("Rita R commented: one");
    }

    @Test
    void mergeTwiceInOneRunAddsOnce() {
        assertThat(bodies(pair().after(MERGE + "\n" + MERGE))).hasSize(3);
    }

    @Test
    void closureFormatsTheBody() {
        String script = "issue.comments = commentHelper.mergeComments(issue, replica, {\n"
                + "    it.body = \"[${it.author.displayName} | ${it.author.email}] ${it.body}\"; it\n})";

        assertThat(added(pair().after(script)).body()).isEqualTo("[Rita R | bob@acme.example] three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ it.internal = true }",
                "{ it.internal = true; it }",
                "{ comment -> comment.internal = true; return 'not a comment' }",
                "{ it.internal = true; null }"
            })
    void whateverTheClosureReturnsItsChangesCount(String closure) {
        HubComment added = added(pair().after("commentHelper.mergeComments(issue, replica, " + closure + ")"));

        assertThat(added.internal()).isTrue();
        assertThat(added.body()).isEqualTo("three");
    }

    @Test
    void closureNamesWhoWrites() {
        String script =
                "commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email) })";

        assertThat(pair().after(script)
                        .field("comments")
                        .orElseThrow()
                        .get(2)
                        .path("executor")
                        .path("key")
                        .asText())
                .isEqualTo("bob-key");
    }

    @Test
    void executorOfAnAddedCommentOutlivesTheMerge() {
        String script = "replica.addedComments.each { it.executor = nodeHelper.getUserByEmail('alice@acme.example') }\n"
                + "issue.comments = commentHelper.mergeComments(issue, replica, { it })";

        assertThat(pair().after(script)
                        .field("comments")
                        .orElseThrow()
                        .get(2)
                        .path("executor")
                        .path("key")
                        .asText())
                .isEqualTo("alice-key");
    }

    @Test
    void commentsThatWereNeverSentAreLeftAlone() {
        assertThat(bodies(pair().replica("{'summary':'s'}").after(MERGE))).containsExactly("mine", "one", "two");
    }

    @Test
    void copyOfALocalCommentDoesNotComeBack() {
        RuleRun echo = rule().issue(comments(comment("own", "mine")))
                .replica("{'comments':[{'id':'r1','body':'Alice commented: mine','internal':false,'remoteId':'own'}]}");

        assertThat(bodies(echo.after(MERGE))).containsExactly("mine");
    }

    @Test
    void addCommentAppendsAText() {
        HubIssue after =
                pair().after("issue.comments = commentHelper.addComment(\"seen as ${issueKey.urn}\", issue.comments)");

        assertThat(added(after).body()).isEqualTo("seen as UD-1");
        assertThat(added(after).id()).isEmpty();
        assertThat(after.comments()).hasSize(4);
    }

    @Test
    void filterLocalKeepsWhatDidNotComeFromTheOtherSide() {
        assertThat(pair().says("commentHelper.filterLocal(issue.comments)*.body"))
                .isEqualTo("[mine]");
    }

    @Test
    void onlyLocalCommentsCanBeSent() {
        HubIssue sent = rule().issue("{'comments':[{'id':'1','body':'mine','internal':false},"
                        + "{'id':'2','body':'theirs','internal':false,'remoteId':'r2'}]}")
                .sent("replica.comments = commentHelper.filterLocal(issue.comments)");

        assertThat(bodies(sent)).containsExactly("mine");
    }

    @Test
    void mergeInAnOutgoingScriptIsAnError() {
        assertThat(rule().outgoingFailure("\ncommentHelper.mergeComments(issue, replica)"))
                .satisfies(failure -> assertThat(failure.line()).isEqualTo(2))
                .satisfies(failure -> assertThat(failure.message()).contains("incoming"));
    }

    @Test
    void functionThatIsNotThereIsAnErrorWithTheClosest() {
        assertThat(rule().complaint("\ncommentHelper.addComments('x', issue.comments)"))
                .satisfies(found -> assertThat(found.line()).isEqualTo(2))
                .satisfies(found -> assertThat(found.message()).contains("'addComments'", "'addComment'"));
    }
}
