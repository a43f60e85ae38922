package io.syncline.script;

import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.exchange.IncomingOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts a connection starts with work between all trackers. */
class DefaultScriptsTest {
    private static final String ISSUE =
            "{'id':'1','key':'UD-1','summary':'s','description':'d','type':{'id':'1','name':'Bug'},"
                    + "'status':{'id':'9','name':'Done','category':'done'},'labels':[{'label':'a b'}],"
                    + "'project':{'idStr':'1','key':'UD','name':'U','versions':[{'name':'1'}],'components':[]},"
                    + "'comments':[{'id':'1','body':'open','internal':false},{'id':'2','body':'secret','internal':true}],"
                    + "'attachments':[{'id':'5','filename':'f','mimetype':'m','filesize':1,'internal':false}]}";

    static Stream<String> trackers() {
        return Stream.of("jira", "github", "azure", "zendesk");
    }

    @ParameterizedTest
    @MethodSource("trackers")
    void defaultsCarryAnIssueAcross(String tracker) {
        HubIssue sent = scene().issue(ISSUE).sent(DefaultScripts.outgoing(new TrackerKind("jira")));
        HubIssue arrived = scene().firstSync()
                .replica(HubJson.text(sent))
                .after(DefaultScripts.incoming(new TrackerKind(tracker)));

        assertThat(arrived.text("summary")).contains("s");
        assertThat(arrived.labels()).containsExactly(tracker.equals("jira") ? "a_b" : "a b");
        assertThat(arrived.comments()).extracting(HubComment::body).containsExactly("Somebody commented:\n\nopen");
        assertThat(arrived.attachments()).hasSize(1);
        String place = tracker.equals("github") ? "repository" : "projectKey";
        assertThat(arrived.text(place)).contains("UD");
    }

    @ParameterizedTest
    @MethodSource("trackers")
    void defaultsRunOnAlmostEmptyIssues(String tracker) {
        assertThat(scene().issue("{'key':'K'}")
                        .sent(DefaultScripts.outgoing(new TrackerKind(tracker)))
                        .text("key"))
                .contains("K");
        assertThat(scene().replica("{'key':'K'}").incoming(DefaultScripts.incoming(new TrackerKind(tracker))))
                .isInstanceOf(IncomingOutcome.Finished.class);
    }

    @ParameterizedTest
    @MethodSource("trackers")
    void blocksInCommentsWorkOnceTheyAreOpened(String tracker) {
        String opened = DefaultScripts.incoming(new TrackerKind(tracker))
                .replace("/*\n", "//\n")
                .replace("*/", "//");
        String code = opened.replaceAll("(?m)^(User|Status) synchronization:", "// ");

        assertThat(scene().replica("{'status':{'name':'open','category':'new'}}")
                        .incoming(code))
                .isInstanceOf(IncomingOutcome.Finished.class);
    }

    @Test
    void githubClosesWhatIsDone() {
        String script = DefaultScripts.incoming(new TrackerKind("github"));

        assertThat(scene().replica("{'status':{'name':'Fertig','category':'done'}}")
                        .after(script)
                        .name("status"))
                .contains("closed");
        assertThat(scene().replica("{'status':{'name':'In Progress'}}")
                        .after(script)
                        .name("status"))
                .contains("open");
    }

    @Test
    void jiraTakesADefaultTypeWhereTheProjectLacksTheRemoteOne() {
        Scene scene = scene().firstSync().replica("{'type':{'name':'Riddle'}}");
        scene.tracker.fields.add(new FieldInfo("issuetype", "Issue Type", "OPTION", false, List.of("Bug", "Task")));

        assertThat(scene.after(DefaultScripts.incoming(new TrackerKind("jira"))).text("typeName"))
                .contains("Task");
    }
}
