package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write about custom fields, labels, comments and texts, in their own ways of writing it. */
class FieldIdiomsTest {
    private static final String RECEIVED =
            "{'key':'REM-9','summary':'s','storyPoints':5,'requestType':{'value':'Feature'},"
                    + "'severity':'2 - High','labels':[{'label':'two words'},{'label':'one'}],"
                    + "'customKeys':{'mail':'alice@acme.example','sprint':{'name':'S1'}},"
                    + "'created':'2026-01-02T03:04:05Z','description':'<p>Hello <b>you</b></p>',"
                    + "'customFields':{'Y':{'id':'1','name':'Y','type':'OPTION','value':{'id':'1','value':'High'}},"
                    + "'M':{'id':'2','name':'M','type':'OPTIONS','value':[{'id':'1','value':'Firefox'},{'id':'2','value':'Lynx'}]},"
                    + "'N':{'id':'3','name':'N','type':'STRING','value':null}},"
                    + "'comments':[{'id':'r1','body':'hi','internal':false,'created':'2026-01-02T03:04:05Z',"
                    + "'author':{'key':'x','displayName':'Rita R','email':'bob@acme.example','active':true}}]}";

    private static String customField(HubIssue issue, String name) {
        var value = issue.field("customFields").orElseThrow().path(name).path("value");
        return value.isObject() ? value.path("value").asText() : value.asText();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Customer | issue.customFields.\"Customer\".value = replica.customFields.\"Y\"?.value?.value | High",
                "Customer | issue.customFields.\"Customer\".value = replica.customFields.\"nope\"?.value?.value ?: 'none' | none",
                "Customer | issue.customFields.\"Customer\".value = replica.key | REM-9",
                "Customer | if (replica.requestType) { issue.customFields.Customer.value = replica.requestType.value } | Feature",
                "Customer | issue.customFields.Customer.value = replica.customKeys.\"sprint\"?.name | S1",
                "Customer | issue.customFields.Customer.value = \"${replica.key}\" + ' / ' + replica.summary | REM-9 / s",
                "Customer | issue.customFields.Customer.value = \"Points: \".plus(replica.storyPoints) | Points: 5",
                "Customer | issue.customFields.Customer.value = new Date().format('yyyy-MM-dd') | 2026-01-02",
                "Customer | issue.customFields.Customer.value = replica.created?.format('dd/MM/yy') | 02/01/26",
                "Customer | issue.customFields.Customer.value = replica.labels.collect { it.label }.sort().join(', ') | one, two words",
                "Customer | issue.customFields.Customer.value = replica.severity.split(' - ')[1] | High",
                "Customer | issue.customFields.Customer.value = replica.severity.tokenize('-')*.trim().last() | High",
                "Customer | issue.customFields.Customer.value = (replica.severity =~ /(\\d+)/)[0][1] | 2",
                "Customer | def m = ['High': 'S1']; issue.customFields.Customer.value = m[replica.customFields.\"Y\".value.value] | S1",
                "Severity | issue.customFields.Severity.value = nodeHelper.getOption(issue, \"Severity\", replica.customFields.\"Y\".value.value) | High",
                "Severity | issue.\"Severity\" = replica.severity?.replaceAll(/^\\d - /, '') | High",
                "Points | issue.customFields.Points.value = replica.storyPoints as Integer | 5",
                "Points | issue.customFields.\"Points\".value = (replica.storyPoints ?: 0) * 1 | 5",
                "Feature Team | workItem.\"Feature Team\" = replica.customFields.\"Y\"?.value ?: 'nobody' | High"
            })
    void customFieldIsFilled(String field, String script, String value) {
        assertThat(customField(rule().replica(RECEIVED).after(script), field)).isEqualTo(value);
    }

    @Test
    void checkboxesAreLookedUpOneByOne() {
        String script = """
                if (replica.customFields."M") {
                    def options = replica.customFields."M".value?.collect { o -> nodeHelper.getOption(issue, "Supported Browsers", o.value) }
                    issue.customFields."Supported Browsers".value = options.findAll { it != null }
                }
                """;

        assertThat(rule().replica(RECEIVED)
                        .after(script)
                        .field("customFields")
                        .orElseThrow()
                        .path("Supported Browsers")
                        .path("value")
                        .findValuesAsText("value"))
                .containsExactly("Firefox");
    }

    @Test
    void azureFieldsAreNamedByReference() {
        String script = """
                if (replica.severity) workItem."System.Tags" = "jira; " + replica.key
                workItem.areaPath = "UD\\\\Web"
                workItem.iterationPath = workItem.iterationPath ?: "UD"
                """;
        HubIssue after = rule().on("azure").replica(RECEIVED).after(script);

        assertThat(customField(after, "Work Item Tags")).isEqualTo("jira; REM-9");
        assertThat(after.text("areaPath")).contains("UD\\Web");
        assertThat(after.text("iterationPath")).contains("UD");
    }

    @Test
    void ownPropertiesTravelAndAreReadWithACheck() {
        HubIssue sent = rule().issue(
                        "{'key':'UD-1','project':{'key':'UD'},'assignee':{'key':'k','email':'a@acme.example','active':true}}")
                .sent(
                        "replica.customKeys.\"assignee_email\" = issue.assignee?.email\n"
                                + "replica.\"Team\" = issue.project?.key + '-team'\nreplica.severity = issue.\"Severity\" ?: '0.0'");

        assertThat(sent.field("customKeys")).contains(json("{'assignee_email':'a@acme.example'}"));
        assertThat(sent.text("Team")).contains("UD-team");
        assertThat(sent.text("severity")).contains("0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.labels = replica.labels.collect { it.label = it.label.replace(' ', '_'); it }",
                "issue.labels = replica.labels.collect { nodeHelper.getLabel(it.label.replace(\" \", \"_\")) }",
                "replica.labels.each { label ->\n  boolean there = false\n  issue.labels.each { own -> if (label.label == own.label) there = true }\n"
                        + "  if (!there) { label.label = label.label.replace(' ', '_'); issue.labels.add(label) }\n}",
                "combine()\ndef combine() {\n  for (label in replica.labels) { issue.labels += nodeHelper.getLabel(label.label.replaceAll('\\\\s', '_')) }\n}"
            })
    void labelsLoseTheirBlanks(String script) {
        assertThat(rule().replica(RECEIVED).after(script).labels()).containsExactly("two_words", "one");
    }

    @Test
    void labelsAreMadeFromFields() {
        String script =
                "if (replica?.key) {\n  def labelValue = \"jira-key-\".plus(replica.key)\n  issue.labels += nodeHelper.getLabel(labelValue)\n}\n"
                        + "issue.labels += [\"points-${replica.storyPoints}\"]";

        assertThat(rule().issue("{'labels':[{'label':'own'}]}")
                        .replica(RECEIVED)
                        .after(script)
                        .labels())
                .containsExactly("own", "jira-key-REM-9", "points-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.comments = commentHelper.mergeComments(issue, replica, { it.body = \"[\" + it.author.displayName + \" | email: \" + it.author.email + \"] commented: \\n\" + it.body; it })",
                "issue.comments = commentHelper.mergeComments(issue, replica, { comment ->\n"
                        + "  comment.body = \"[\" + comment.author.displayName + \" | email: \" + comment.author.email + \"]\" + \" commented: \\n\" + comment.body\n"
                        + "  def who = nodeHelper.getUserByEmail(comment.author.email, 'UD')\n  if (who) { comment.executor = who }\n  comment\n})",
                "replica.addedComments.each { it.body = \"[${it.author?.displayName} | email: ${it.author?.email}] commented: \\n${it.body}\" }\n"
                        + "issue.comments += replica.addedComments"
            })
    void commentNamesItsAuthor(String script) {
        assertThat(rule().replica(RECEIVED).after(script).comments())
                .extracting(HubComment::body)
                .containsExactly("[Rita R | email: bob@acme.example] commented: \nhi");
    }

    @Test
    void internalCommentsStayHome() {
        HubIssue sent = rule().issue(
                        "{'comments':[{'id':'1','body':'a','internal':true},{'id':'2','body':'b','internal':false}]}")
                .sent("replica.comments = issue.comments.findAll { !it.internal }");

        assertThat(sent.comments()).extracting(HubComment::body).containsExactly("b");
    }

    @Test
    void onlyTheLastCommentIsSent() {
        HubIssue sent = rule().issue(
                        "{'comments':[{'id':'1','body':'a','internal':false},{'id':'2','body':'b','internal':false}]}")
                .sent(
                        "replica.comments = [issue.comments[-1]]\nreplica.lastComment = issue.comments.body.last().toUpperCase()");

        assertThat(sent.comments()).extracting(HubComment::body).containsExactly("b");
        assertThat(sent.text("lastComment")).contains("B");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.description = nodeHelper.stripHtml(replica.description) | Hello you",
                "issue.description = nodeHelper.toMarkDownFromHtml(replica.description) | Hello **you**",
                "issue.description = replica.descriptionHTML ?: nodeHelper.stripHtml(replica.description) | Hello you",
                "issue.description = \"\"\"${replica.key}\\nby rule\"\"\" | REM-9\\nby rule",
                "issue.description = 'From ' + replica.key + '\\n\\n' + (replica.nothing ?: 'none') | From REM-9\\n\\nnone",
                "issue.description = replica.description.replaceAll('<[^>]*>', '').toLowerCase() | hello you"
            })
    void descriptionIsBuilt(String script, String text) {
        assertThat(rule().replica(RECEIVED).after(script).text("description")).contains(text.replace("\\n", "\n"));
    }

    @Test
    void descriptionIsOnlyTakenOnFirstSync() {
        assertThat(rule().replica(RECEIVED)
                        .after("if (firstSync) { issue.description = replica.description }")
                        .field("description"))
                .isEmpty();
    }

    @Test
    void worklogsAreSummedUp() {
        String script = "def total = replica.workLogs.collect { it.timeSpent }.sum() ?: 0\n"
                + "int hours = total / 3600\nissue.customFields.Customer.value = \"${hours}h ${(total % 3600).intdiv(60)}m\"";

        assertThat(customField(
                        rule().replica("{'workLogs':[{'id':'1','timeSpent':3600},{'id':'2','timeSpent':1800}]}")
                                .after(script),
                        "Customer"))
                .isEqualTo("1h 30m");
    }

    @Test
    void projectComesFromATableAndTheRestIsIgnored() {
        String script = """
                def projects = ["WEB": "UD", "APP": "MOB"]
                if (firstSync) {
                    def target = projects.get(replica.project?.key)
                    if (target == null) { log.info("project ${replica.project?.key} is not mapped"); return }
                    issue.projectKey = target
                }
                issue.summary = replica.summary
                """;

        assertThat(rule().firstSync()
                        .replica("{'project':{'key':'WEB'},'summary':'s'}")
                        .after(script)
                        .text("projectKey"))
                .contains("UD");
        assertThat(rule().firstSync()
                        .replica("{'project':{'key':'ODD'},'summary':'s'}")
                        .after(script)
                        .fields())
                .isEmpty();
    }

    @Test
    void versionsAreMadeOrFound() {
        RuleRun run =
                rule().issue("{'project':{'key':'UD'}}").replica("{'fixVersions':[{'name':'3.0','description':'d'}]}");
        String script =
                "def project = nodeHelper.getProject(issue.projectKey)\nissue.fixVersions = replica.fixVersions.collect { v ->\n"
                        + "  nodeHelper.getVersion(v.name, project) ?: nodeHelper.createVersion(issue, v.name, v.description)\n}.findAll { it != null }\n"
                        + "log.info(issue.fixVersions*.name)";

        assertThat(run.logs(script)).isEqualTo("[3.0]");
        assertThat(run.tracker.made).containsExactly("VERSION UD 3.0");
    }

    @Test
    void localInstanceIsAskedDirectly() {
        String script = "def found = httpClient.get(\"/rest/api/3/issue/${issueKey.urn}/watchers\")\n"
                + "issue.customFields.Customer.value = found?.values?.find { it.name == 'second' }?.name ?: 'nobody'";

        assertThat(customField(rule().after(script), "Customer")).isEqualTo("second");
    }
}
