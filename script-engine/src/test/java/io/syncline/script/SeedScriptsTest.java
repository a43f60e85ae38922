package io.syncline.script;

import static io.syncline.script.Scene.json;
import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.limit.ScriptLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scripts of the published documentation, as printed there. */
class SeedScriptsTest {
    static String seed(String name) {
        try (var in = SeedScriptsTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void outgoingCopiesFieldsAndCustomFields() {
        HubIssue sent = scene().issue(
                        "{'id':'101','key':'UD-1','summary':'Broken','description':'Desc','labels':[{'label':'a'}],"
                                + "'status':{'id':'3','name':'Open','category':'new'},'type':{'id':'1','name':'Bug'},"
                                + "'reporter':{'key':'k','displayName':'Rita','active':true},'assignee':null,"
                                + "'comments':[{'id':'7','body':'hello','internal':false}],'attachments':[],"
                                + "'customFields':{'Customer':{'id':'customfield_10201','name':'Customer','type':'STRING','value':'ACME'}}}")
                .sent(seed("seed-outgoing.groovy"));

        assertThat(sent.text("summary")).contains("Broken");
        assertThat(sent.name("status")).contains("Open");
        assertThat(sent.labels()).containsExactly("a");
        assertThat(sent.comments()).singleElement().satisfies(comment -> assertThat(comment.id())
                .contains("7"));
        assertThat(sent.field("assignee")).contains(json("null"));
        assertThat(sent.field("customFields").orElseThrow().path("Customer"))
                .isEqualTo(json("{'id':'customfield_10201','name':'Customer','type':'STRING','value':'ACME'}"));
    }

    @Test
    void incomingCopiesFieldsAndAddsComments() {
        HubIssue after = scene().issue(
                        "{'id':'101','key':'UD-1','summary':'Old','comments':[{'id':'1','body':'mine','internal':false}]}")
                .replica("{'summary':'New','labels':[{'label':'x'}],'description':'',"
                        + "'attachments':[{'id':'a1','filename':'f.png','mimetype':'image/png','filesize':3,'internal':false}],"
                        + "'comments':[{'id':'r9','body':'theirs','internal':false}]}")
                .after(seed("seed-incoming.groovy"));

        assertThat(after.text("summary")).contains("New");
        assertThat(after.text("description")).contains("No description");
        assertThat(after.labels()).containsExactly("x");
        assertThat(after.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.id()).isEmpty();
            assertThat(attachment.remoteId()).contains("a1");
        });
        assertThat(after.comments()).hasSize(2);
        assertThat(after.comments().get(1).id()).isEmpty();
        assertThat(after.comments().get(1).remoteId()).contains("r9");
        assertThat(after.comments().get(1).body()).isEqualTo("theirs");
    }

    @Test
    void incomingStatusMappingRunsAsPrinted() {
        String mapping = """
                def statusMapping = ["Open":"New", "To Do":"Open"]
                def remoteStatusName = replica.status.name
                issue.setStatus(statusMapping[remoteStatusName] ? : remoteStatusName)
                """;

        assertThat(scene().replica("{'status':{'name':'Open'}}").after(mapping).name("status"))
                .contains("New");
        assertThat(scene().replica("{'status':{'name':'Done'}}").after(mapping).name("status"))
                .contains("Done");
    }

    @Test
    void syncBackIsAskedForOnFirstSyncOnly() {
        String script = """
                // trigger a sync back to the internal instance
                if(firstSync){
                  syncHelper.syncBackAfterProcessing()
                }
                """;

        assertThat(scene().firstSync().finished(script).effects().syncBack()).isTrue();
        assertThat(scene().finished(script).effects().syncBack()).isFalse();
    }

    @Test
    void sourceWritesTheRemoteKeyIntoACustomField() {
        HubIssue after = scene().replica("{'key':'EXT-5'}").after("""
                        // update the custom field 'remote issue key' with the key of the newly created issue
                        issue.customFields."remote issue key".value = replica.key
                        """);

        assertThat(after.field("customFields")
                        .orElseThrow()
                        .path("remote issue key")
                        .path("value")
                        .asText())
                .isEqualTo("EXT-5");
    }

    @Test
    void guardSkipsAStatusThatDidNotChange() {
        String script = """
                if (!firstSync && previous?.status.name == replica?.status.name) {
                  // do not update the status as it might conflict
                } else {
                  issue.status = replica.status
                }
                """;
        Scene scene =
                scene().issue("{'status':{'id':'3','name':'In Progress'}}").replica("{'status':{'name':'Open'}}");

        assertThat(scene.previous("{'status':{'name':'Open'}}").after(script).name("status"))
                .contains("In Progress");
        assertThat(scene.previous("{'status':{'name':'New'}}").after(script).name("status"))
                .contains("Open");
    }

    /** The script with what stands in comments opened, prose aside. */
    private static String opened(String name) {
        return seed(name)
                .replace("//issue.", "issue.")
                .replace("//replica.", "replica.")
                .replaceAll("(?m)^(/\\*|\\*/|Status Synchronization|Sync status according|If statuses are)", "// $1");
    }

    @Test
    void outgoingSendsTheCustomFieldOfItsCommentToo() {
        HubIssue sent = scene().issue(
                        "{'key':'UD-1','customFields':{'CF Name':{'id':'customfield_1','name':'CF Name','type':'STRING','value':'v'}}}")
                .sent(opened("seed-outgoing.groovy"));

        assertThat(sent.field("customFields").orElseThrow().path("CF Name").path("value"))
                .isEqualTo(json("'v'"));
    }

    @Test
    void incomingTakesCustomFieldAndStatusOfItsCommentsToo() {
        Scene scene = scene().replica("{'summary':'New','status':{'name':'To Do'},"
                + "'customFields':{'CF Name':{'id':'customfield_9','name':'CF Name','type':'STRING','value':'v'}}}");
        scene.tracker.fields.add(new FieldInfo("customfield_1", "CF Name", "STRING", true, List.of()));

        HubIssue after = scene.after(opened("seed-incoming.groovy"));

        assertThat(after.name("status")).contains("Open");
        assertThat(after.text("description")).contains("No description");
        assertThat(after.field("customFields").orElseThrow().path("CF Name").path("value"))
                .isEqualTo(json("'v'"));
    }

    @Test
    void issueArrivesWithItsCommentsItsAttachmentAndADescription() {
        HubIssue sent = scene().issue(
                        "{'id':'101','key':'UD-1','summary':'Broken','description':null,'status':{'name':'Open'},"
                                + "'customFields':{'Customer':{'id':'customfield_10201','name':'Customer','type':'STRING','value':'ACME'},"
                                + "'Supported Browsers':{'id':'customfield_10203','name':'Supported Browsers','type':'OPTIONS','value':[{'id':'1','value':'Firefox'}]}},"
                                + "'comments':[{'id':'7','body':'one','internal':false},{'id':'8','body':'two','internal':false}],"
                                + "'attachments':[{'id':'9','filename':'f.png','mimetype':'image/png','filesize':3,'internal':false}]}")
                .sent(seed("seed-outgoing.groovy"));
        HubIssue arrived = scene().firstSync()
                .replica(HubJson.text(sent))
                .after("issue.projectKey = 'X'; issue.typeName = 'Task'\n" + seed("seed-incoming.groovy"));

        assertThat(arrived.text("summary")).contains("Broken");
        assertThat(arrived.text("description")).contains("No description");
        assertThat(arrived.comments()).extracting(HubComment::body).containsExactly("one", "two");
        assertThat(arrived.attachments()).singleElement().satisfies(attachment -> assertThat(attachment.remoteId())
                .contains("9"));
        assertThat(sent.field("customFields")
                        .orElseThrow()
                        .path("Supported Browsers")
                        .path("value")
                        .path(0)
                        .path("value"))
                .isEqualTo(json("'Firefox'"));
    }

    @Test
    void bothScriptsCompileWithoutAWarning() {
        for (ScriptKind kind : ScriptKind.values()) {
            Compilation compilation = ScriptEngine.create(ScriptLimits.defaults())
                    .compile(new ScriptSource(kind, seed("seed-" + kind.wire() + ".groovy")));
            assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
            assertThat(((Compilation.Compiled) compilation).warnings()).isEmpty();
        }
    }

    @Test
    void elvisRepairLeavesTernariesTextsAndLinesAlone() {
        Scene scene = scene().replica("{'summary':'s'}");

        assertThat(scene.says("true ? 1 : 2")).isEqualTo("1");
        assertThat(scene.says("'a ? : b' + /c ? : d/ + \"${null ? : 'e'}\"")).isEqualTo("a ? : bc ? : de");
        assertThat(scene.says("null ?   : 10 / 2 ? : 3")).isEqualTo("5");
        assertThat(scene.failure("def a = null ? : 1\n// don't ? : touch\ndebug.error('x')")
                        .line())
                .isEqualTo(3);
    }
}
