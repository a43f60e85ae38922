package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubComment;
import io.syncline.hub.message.TraceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: what is new, edited and gone in a replica, and {@code +} and {@code -} on collections. */
class DeltaViewsConformanceTest {
    private static RuleRun pair() {
        return rule().issue(
                        "{'labels':[{'label':'own'},{'label':'old'}],"
                                + "'comments':[{'id':'l1','body':'one','internal':false},{'id':'l2','body':'two','internal':false},{'id':'mine','body':'mine','internal':false}],"
                                + "'attachments':[{'id':'l5','filename':'gone.txt','mimetype':'m','filesize':1,'internal':false}],"
                                + "'workLogs':[{'id':'l7','comment':'w','timeSpent':60},{'id':'l8','comment':'x','timeSpent':60}]}")
                .previous(
                        "{'labels':[{'label':'old'},{'label':'kept'}],"
                                + "'comments':[{'id':'r1','body':'one','internal':false},{'id':'r2','body':'two','internal':false}],"
                                + "'attachments':[{'id':'r5','filename':'gone.txt','mimetype':'m','filesize':1,'internal':false}],"
                                + "'workLogs':[{'id':'r7','comment':'w','timeSpent':60},{'id':'r8','comment':'x','timeSpent':60}]}")
                .replica(
                        "{'labels':[{'label':'kept'},{'label':'new'}],"
                                + "'comments':[{'id':'r1','body':'ONE','internal':false},{'id':'r3','body':'three','internal':false}],"
                                + "'attachments':[{'id':'r6','filename':'new.txt','mimetype':'m','filesize':1,'internal':false}],"
                                + "'workLogs':[{'id':'r7','comment':'w','timeSpent':90},{'id':'r9','comment':'y','timeSpent':60}]}")
                .trace(TraceKind.COMMENT, "l1", "r1")
                .trace(TraceKind.COMMENT, "l2", "r2")
                .trace(TraceKind.ATTACHMENT, "l5", "r5")
                .trace(TraceKind.WORKLOG, "l7", "r7")
                .trace(TraceKind.WORKLOG, "l8", "r8");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replica.addedComments*.body | [three]",
                "replica.changedComments*.body | [ONE]",
                "replica.changedComments*.id | [l1]",
                "replica.removedComments*.body | [two]",
                "replica.removedComments*.id | [l2]",
                "replica.addedAttachments*.filename | [new.txt]",
                "replica.removedAttachments*.filename | [gone.txt]",
                "replica.addedWorkLogs*.comment | [y]",
                "replica.changedWorkLogs*.timeSpent | [90]",
                "replica.removedWorkLogs*.comment | [x]",
                "replica.addedLabels*.label | [new]",
                "replica.removedLabels*.label | [old]"
            })
    void viewShowsWhatChanged(String expression, String text) {
        assertThat(pair().says(expression)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1} on first sync")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replica.addedComments*.body | [a]",
                "replica.changedComments | []",
                "replica.removedComments | []",
                "replica.addedAttachments | []",
                "replica.removedAttachments | []",
                "replica.addedWorkLogs | []",
                "replica.changedWorkLogs | []",
                "replica.removedWorkLogs | []",
                "replica.addedLabels*.label | [l]",
                "replica.removedLabels | []"
            })
    void everythingIsNewOnFirstSync(String expression, String text) {
        assertThat(rule().firstSync()
                        .replica("{'comments':[{'id':'r1','body':'a','internal':false}],'labels':[{'label':'l'}]}")
                        .says(expression))
                .isEqualTo(text);
    }

    @Test
    void addedCommentsAreAddedAndRemovedOnesTakenAway() {
        assertThat(pair().after("issue.comments += replica.addedComments; issue.comments -= replica.removedComments")
                        .comments())
                .extracting(HubComment::body)
                .containsExactly("one", "mine", "three");
    }

    @Test
    void addedCommentIsKnownByItsRemoteId() {
        assertThat(pair().after("issue.comments = issue.comments + replica.addedComments")
                        .comments()
                        .getLast())
                .satisfies(comment -> {
                    assertThat(comment.id()).isEmpty();
                    assertThat(comment.remoteId()).contains("r3");
                });
    }

    @Test
    void addedEntriesMayBeChangedBeforeTheyAreAdded() {
        String script = "replica.addedComments.each { it.body = \"> ${it.body}\"; it.internal = true }\n"
                + "issue.comments += replica.addedComments";

        assertThat(pair().after(script).comments().getLast()).satisfies(comment -> {
            assertThat(comment.body()).isEqualTo("> three");
            assertThat(comment.internal()).isTrue();
        });
    }

    @Test
    void attachmentsAndWorkLogsTakePlusAndMinus() {
        var after = pair().after(
                        "issue.attachments += replica.addedAttachments; issue.attachments -= replica.removedAttachments\n"
                                + "issue.workLogs += replica.addedWorkLogs; issue.workLogs -= replica.removedWorkLogs");

        assertThat(after.attachments()).singleElement().satisfies(each -> assertThat(each.filename())
                .isEqualTo("new.txt"));
        assertThat(after.field("workLogs").orElseThrow().findValuesAsText("comment"))
                .containsExactly("w", "y");
    }

    @Test
    void labelsTakePlusAndMinusAndCompareByText() {
        assertThat(pair().after("issue.labels += replica.addedLabels; issue.labels -= replica.removedLabels")
                        .labels())
                .containsExactly("own", "new");
        assertThat(pair().after("issue.labels += 'own'; issue.labels += nodeHelper.getLabel('own')")
                        .labels())
                .containsExactly("own", "old");
        assertThat(pair().after("issue.labels -= 'old'").labels()).containsExactly("own");
        assertThat(pair().after("issue.labels -= nodeHelper.getLabel('old')").labels())
                .containsExactly("own");
        assertThat(pair().after("issue.labels = issue.labels + replica.labels").labels())
                .containsExactly("own", "old", "kept", "new");
        assertThat(pair().after("issue.labels.add(nodeHelper.getLabel('x'))").labels())
                .containsExactly("own", "old", "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'own' in issue.labels",
                "issue.labels.contains('own')",
                "issue.labels.any { it.label == 'own' }",
                "issue.labels.any { it == 'own' }",
                "issue.labels.find { it.label.equals('own') } != null",
                "issue.labels*.label.contains('own')",
                "issue.labels.collect { it.label }.join(',') == 'own,old'",
                "issue.labels.intersect(['own', 'z']).size() == 1"
            })
    void labelIsFoundByItsText(String expression) {
        assertThat(pair().says(expression)).isEqualTo("true");
    }

    @Test
    void labelsOfTheReplicaReplaceThoseOfTheIssue() {
        assertThat(pair().after("issue.labels = replica.labels").labels()).containsExactly("kept", "new");
        assertThat(pair().replica("{'labels':[]}")
                        .after("issue.labels = replica.labels")
                        .labels())
                .isEmpty();
    }

    @Test
    void listThatWasNeverSentLeavesTheLocalOneAlone() {
        RuleRun silent = pair().replica("{'summary':'s'}");

        assertThat(silent.after("issue.labels = replica.labels").labels()).containsExactly("own", "old");
        assertThat(silent.after("issue.comments -= replica.removedComments").comments())
                .hasSize(3);
    }

    @Test
    void viewsSeeWhatStoreHasWritten() {
        String script = "issue.projectKey = 'UD'; issue.comments += replica.addedComments; store(issue)\n"
                + "issue.comments += replica.addedComments";

        RuleRun run = rule().firstSync().replica("{'comments':[{'id':'r1','body':'a','internal':false}]}");
        assertThat(run.after(script).comments()).hasSize(1);
    }
}
