package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubIssue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Section 3: every documented field, its type, its shortcut and its setter. */
class HubFieldsConformanceTest {
    /** A field as a tracker gives it, an expression that reads into it, and what that reads as. */
    record Field(String name, String json, String expression, String text) {
        @Override
        public String toString() {
            return name + ": " + expression;
        }

        String setter() {
            return "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        String getter() {
            return "g" + setter().substring(1);
        }
    }

    private static Field field(String name, String json, String expression, String text) {
        return new Field(name, json, expression, text);
    }

    private static final String RITA =
            "{'key':'k1','username':'rita','displayName':'Rita R','email':'rita@acme.example','active':true}";

    private static Field user(String name) {
        return field(
                name,
                RITA,
                "issue.%1$s.with { [key, username, displayName, email, active].join('|') }".formatted(name),
                "k1|rita|Rita R|rita@acme.example|true");
    }

    private static Field named(String name) {
        return field(
                name,
                "{'id':'3','name':'Three'}",
                "\"${issue.%1$s.id} ${issue.%1$s.name}\"".formatted(name),
                "3 Three");
    }

    private static Field date(String name) {
        return field(name, "'2026-01-02T03:04:05Z'", "issue." + name + ".time", "1767323045000");
    }

    private static Field text(String name) {
        return field(name, "'some text'", "issue." + name + ".toUpperCase()", "SOME TEXT");
    }

    private static Field seconds(String name) {
        return field(name, "3600", "issue." + name + " / 60", "60");
    }

    static final java.util.List<Field> FIELDS = Stream.of(
                    Stream.of("id", "key", "url", "summary", "description", "environment", "repository", "parentId")
                            .map(HubFieldsConformanceTest::text),
                    Stream.of("areaPath", "iterationPath", "stateReason").map(HubFieldsConformanceTest::text),
                    Stream.of("created", "updated", "due", "resolutionDate").map(HubFieldsConformanceTest::date),
                    Stream.of("priority", "resolution", "type").map(HubFieldsConformanceTest::named),
                    Stream.of("assignee", "reporter", "creator").map(HubFieldsConformanceTest::user),
                    Stream.of("originalEstimate", "remainingEstimate", "spent").map(HubFieldsConformanceTest::seconds),
                    Stream.of(
                            field(
                                    "status",
                                    "{'id':'3','name':'Open','category':'new'}",
                                    "issue.status.with { [id, name, category].join('|') }",
                                    "3|Open|new"),
                            field("typeName", "'Bug'", "issue.typeName", "Bug"),
                            field("projectKey", "'UD'", "issue.projectKey", "UD"),
                            field(
                                    "project",
                                    "{'idStr':'10022','key':'UD','name':'UI Design','lead':" + RITA
                                            + ",'versions':[{'name':'1.0'}],'components':[{'name':'Web'}]}",
                                    "issue.project.with { [idStr, key, name, lead.displayName, versions*.name, components*.name].join('|') }",
                                    "10022|UD|UI Design|Rita R|[1.0]|[Web]"),
                            field("assignees", "[" + RITA + "]", "issue.assignees*.email", "[rita@acme.example]"),
                            field("watchers", "[" + RITA + "]", "issue.watchers*.displayName", "[Rita R]"),
                            field("voters", "[" + RITA + "]", "issue.voters*.key", "[k1]"),
                            field("labels", "[{'label':'a'},{'label':'b'}]", "issue.labels*.label", "[a, b]"),
                            field("components", "[{'id':'1','name':'Web'}]", "issue.components*.name", "[Web]"),
                            field(
                                    "fixVersions",
                                    "[{'id':'1','name':'1.0','description':'First','released':true,'archived':false,"
                                            + "'releaseDate':'2026-03-01'}]",
                                    "issue.fixVersions[0].with { [name, description, released, archived, startDate, "
                                            + "releaseDate.format('yyyy-MM-dd')].join('|') }",
                                    "1.0|First|true|false|null|2026-03-01"),
                            field("affectedVersions", "[{'name':'0.9'}]", "issue.affectedVersions*.name", "[0.9]"),
                            field(
                                    "comments",
                                    "[{'id':'7','author':" + RITA + ",'updateAuthor':" + RITA
                                            + ",'body':'hi','created':'2026-01-02T03:04:05Z','updated':'2026-01-02T03:04:05Z',"
                                            + "'internal':false,'roleLevel':'dev','groupLevel':'staff','remoteId':'r7'}]",
                                    "issue.comments[0].with { [id, author.displayName, updateAuthor.key, body, created.time, updated.time, "
                                            + "internal, roleLevel, groupLevel, executor, remoteId].join('|') }",
                                    "7|Rita R|k1|hi|1767323045000|1767323045000|false|dev|staff|null|r7"),
                            field(
                                    "attachments",
                                    "[{'id':'9','filename':'f.png','mimetype':'image/png','filesize':3,'created':'2026-01-02T03:04:05Z',"
                                            + "'author':" + RITA + ",'internal':false,'remoteId':'r9','hash':'ab'}]",
                                    "issue.attachments[0].with { [id, filename, mimetype, filesize, created.time, author.email, internal, "
                                            + "remoteId, hash].join('|') }",
                                    "9|f.png|image/png|3|1767323045000|rita@acme.example|false|r9|ab"),
                            field(
                                    "workLogs",
                                    "[{'id':'5','author':" + RITA
                                            + ",'comment':'did','startDate':'2026-01-02T03:04:05Z','timeSpent':60,"
                                            + "'created':'2026-01-02T03:04:05Z','updated':'2026-01-02T03:04:05Z','remoteId':'r5'}]",
                                    "issue.workLogs[0].with { [id, author.displayName, comment, startDate.time, timeSpent, created.time, "
                                            + "updated.time, remoteId].join('|') }",
                                    "5|Rita R|did|1767323045000|60|1767323045000|1767323045000|r5"),
                            field(
                                    "issueLinks",
                                    "[{'linkName':'blocks','otherIssueId':'77','outward':true}]",
                                    "issue.issueLinks[0].with { [linkName, otherIssueId, outward].join('|') }",
                                    "blocks|77|true"),
                            field(
                                    "customFields",
                                    "{'Customer':{'id':'customfield_10201','name':'Customer','type':'STRING','value':'ACME'}}",
                                    "issue.customFields.Customer.with { [id, name, type, value].join('|') }",
                                    "customfield_10201|Customer|STRING|ACME"),
                            field("customKeys", "{'a':{'b':[1,2]}}", "issue.customKeys.a.b[1]", "2"),
                            field("tags", "'red; green'", "issue.tags.tokenize(';')*.trim()", "[red, green]"),
                            field("milestone", "{'number':2,'title':'M2'}", "issue.milestone.title", "M2"),
                            field("securityLevel", "{'id':'1','name':'Staff'}", "issue.securityLevel.name", "Staff"),
                            field(
                                    "changeHistory",
                                    "[{'field':'status','to':'Done'}]",
                                    "issue.changeHistory[0].to",
                                    "Done"),
                            field(
                                    "eventTriggerContext",
                                    "{'cause':'edit'}",
                                    "issue.eventTriggerContext.cause",
                                    "edit")))
            .flatMap(fields -> fields)
            .toList();

    @ParameterizedTest(name = "{0}")
    @FieldSource("FIELDS")
    void fieldReadsAsItsType(Field field) {
        String issue = "{'" + field.name() + "':" + field.json() + "}";

        assertThat(rule().issue(issue).tells(field.expression())).isEqualTo(field.text());
        assertThat(rule().issue(issue).says(field.expression())).isEqualTo(field.text());
        String received = field.expression().replace("issue.", "replica.");
        assertThat(rule().replica(issue).says(received)).isEqualTo(field.text());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FIELDS")
    void fieldTravelsWholeWhicheverWayItIsCopied(Field field) {
        RuleRun run = rule().issue("{'" + field.name() + "':" + field.json() + "}");

        for (String copy : new String[] {
            "replica.%1$s = issue.%1$s",
            "replica['%1$s'] = issue['%1$s']",
            "replica.put('%1$s', issue.get('%1$s'))",
            "replica.%2$s(issue.%3$s())",
            "def f = '%1$s'; replica.\"$f\" = issue.\"${f}\""
        }) {
            String script = copy.formatted(field.name(), field.setter(), field.getter());
            assertThat(run.sent(script).field(field.name())).as(script).contains(json(field.json()));
        }
    }

    @ParameterizedTest(name = "issue.{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "summary | 'new' | issue.summary | new",
                "summary | \"n${1 + 1}\" | issue.summary | n2",
                "description | 'new' | issue.description | new",
                "environment | 'new' | issue.environment | new",
                "due | new Date(0) | issue.due.time | 0",
                "due | '2026-05-06' | issue.due.format('yyyy-MM-dd') | 2026-05-06",
                "resolutionDate | new Date(0) | issue.resolutionDate.time | 0",
                "status | 'Done' | issue.status.name | Done",
                "status | nodeHelper.getStatus('Done') | issue.status.name | Done",
                "resolution | 'Done' | issue.resolution.name | Done",
                "resolution | nodeHelper.getResolution('Done') | issue.resolution.name | Done",
                "priority | 'High' | issue.priority.name | High",
                "priority | nodeHelper.getPriority('High') | issue.priority.name | High",
                "priority | null | issue.priority | null",
                "type | 'Task' | issue.type.name + issue.typeName | TaskTask",
                "type | nodeHelper.getIssueType('Task', 'UD') | issue.typeName | Task",
                "typeName | 'Task' | issue.typeName + issue.type.name | TaskTask",
                "project | 'UD' | issue.project.key + issue.projectKey | UDUD",
                "project | nodeHelper.getProject('UD') | issue.projectKey | UD",
                "projectKey | 'UD' | issue.projectKey + issue.project.key | UDUD",
                "repository | 'acme/shop' | issue.repository | acme/shop",
                "assignee | nodeHelper.getUserByUsername('bob') | issue.assignee.displayName | Bob B",
                "assignee | null | issue.assignee | null",
                "reporter | nodeHelper.getUserByEmail('bob@acme.example') | issue.reporter.displayName | Bob B",
                "assignees | [nodeHelper.getUser('bob-key')] | issue.assignees*.displayName | [Bob B]",
                "watchers | [nodeHelper.getUser('bob-key')] | issue.watchers*.displayName | [Bob B]",
                "labels | ['x', nodeHelper.getLabel('y')] | issue.labels*.label | [x, y]",
                "components | ['Web', nodeHelper.getComponent('App', issue.project)] | issue.components*.name | [Web, App]",
                "fixVersions | ['1.0'] | issue.fixVersions*.name | [1.0]",
                "affectedVersions | [nodeHelper.getVersion('1.0', issue.project)] | issue.affectedVersions*.name | [1.0]",
                "parentId | 77 | issue.parentId | 77",
                "parentId | '77' | issue.parentId | 77",
                "issueLinks | [[linkName: 'blocks', otherIssueId: '77', outward: true]] | issue.issueLinks*.linkName | [blocks]",
                "areaPath | 'UD\\\\Web' | issue.areaPath | UD\\Web",
                "iterationPath | 'UD\\\\Sprint 1' | issue.iterationPath | UD\\Sprint 1",
                "tags | 'a; b' | issue.tags | a; b",
                "milestone | 'M2' | issue.milestone | M2",
                "stateReason | 'not_planned' | issue.stateReason | not_planned",
                "securityLevel | 'Staff' | issue.securityLevel | Staff",
                "originalEstimate | 3600 | issue.originalEstimate | 3600",
                "remainingEstimate | 1800L | issue.remainingEstimate | 1800",
                "spent | 60 | issue.spent | 60",
                "customKeys | [a: 1] | issue.customKeys.a | 1"
            })
    void fieldOfTheIssueIsWritable(String name, String value, String expression, String text) {
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String way :
                new String[] {"issue.%1$s = %2$s", "issue.%3$s(%2$s)", "issue['%1$s'] = %2$s", "issue.put('%1$s', %2$s)"
                }) {
            String script = way.formatted(name, value, setter) + "\nlog.info(" + expression + ")";
            RuleRun run = rule().issue(
                            "{'project':{'key':'OLD'},'priority':{'name':'Low'},'assignee':{'key':'k','active':true}}");
            assertThat(run.logs(script)).as(script).isEqualTo(text);
            HubIssue after = run.after(script);
            assertThat(after.field(name)).as(script).isPresent();
        }
    }
}
