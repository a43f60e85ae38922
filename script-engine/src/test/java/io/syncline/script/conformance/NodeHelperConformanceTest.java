package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: nodeHelper and userHelper. */
class NodeHelperConformanceTest {
    private static RuleRun node() {
        return rule().issue("{'id':'101','key':'UD-1','project':{'idStr':'10022','key':'UD','name':'UI Design'},"
                + "'description':'**bold**','descriptionSource':'<b>bold</b>'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodeHelper.getUserByEmail('alice@acme.example').displayName | Alice A",
                "nodeHelper.getUserByEmail('alice@acme.example', 'UD').key | alice-key",
                "nodeHelper.getUserByUsername('bob').email | bob@acme.example",
                "nodeHelper.getUser('bob-key').username | bob",
                "nodeHelper.getUser('bob-key', 'UD').active | true",
                "userHelper.getUserByEmail('alice@acme.example').key | alice-key",
                "userHelper.getUserByUsername('bob').key | bob-key",
                "userHelper.getUser('bob-key').key | bob-key",
                "nodeHelper.isUserAssignable('UD', nodeHelper.getUserByUsername('alice')) | true",
                "nodeHelper.isUserAssignable('UD', nodeHelper.getUserByUsername('bob')) | false",
                "nodeHelper.isUserAssignable(issue.projectKey, nodeHelper.getUserByUsername('alice')) | true",
                "nodeHelper.isUserAssignable('UD', null) | false"
            })
    void userIsFound(String expression, String text) {
        assertThat(node().says(expression)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodeHelper.getProject('UD').name | UI Design",
                "nodeHelper.getProject('UD').key | UD",
                "nodeHelper.getIssueType('Bug').name | Bug",
                "nodeHelper.getIssueType('Bug', 'UD').name | Bug",
                "nodeHelper.getIssueType('Bug', issue.projectKey ?: issue.project.key)?.name ?: 'Task' | Bug",
                "nodeHelper.getIssueType('Riddle', 'UD')?.name ?: 'Task' | Task",
                "nodeHelper.getIssueType('Bug', nodeHelper.getProject('UD')).name | Bug",
                "nodeHelper.getStatus('Done').name | Done",
                "nodeHelper.getPriority('High').name | High",
                "nodeHelper.getResolution('Done').name | Done",
                "nodeHelper.getLabel('x').label | x",
                "nodeHelper.getOption(issue, 'Severity', 'High').value | High",
                "nodeHelper.getOption(issue, 'customfield_10202', 'High').value | High",
                "nodeHelper.getOption(issue, 10202L, 'High').value | High",
                "nodeHelper.getOptions(issue, 'Supported Browsers', ['Firefox', 'Chrome'])*.value | [Firefox, Chrome]",
                "nodeHelper.getOptions(issue, 'Supported Browsers', ['Firefox', 'Lynx'])*.value | [Firefox]",
                "nodeHelper.getComponent('Web', issue.project).name | Web",
                "nodeHelper.getComponent('Web', 'UD').name | Web",
                "nodeHelper.getVersion('1.0', issue.project).name | 1.0",
                "nodeHelper.getVersion('1.0', 'UD').name | 1.0"
            })
    void namedThingIsFound(String expression, String text) {
        assertThat(node().says(expression)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nodeHelper.getUserByEmail('nobody@acme.example')",
                "nodeHelper.getUserByEmail(null)",
                "nodeHelper.getUserByEmail('')",
                "nodeHelper.getUserByUsername('nobody')",
                "nodeHelper.getUser('nobody')",
                "nodeHelper.getUser(null)",
                "userHelper.getUserByEmail(null)",
                "nodeHelper.getProject('NOPE')",
                "nodeHelper.getProject(null)",
                "nodeHelper.getIssueType('Riddle', 'UD')",
                "nodeHelper.getIssueType(null, 'UD')",
                "nodeHelper.getStatus('Riddle')",
                "nodeHelper.getStatus(null)",
                "nodeHelper.getPriority('Riddle')",
                "nodeHelper.getResolution('Riddle')",
                "nodeHelper.getLabel(null)",
                "nodeHelper.getOption(issue, 'Severity', 'Riddle')",
                "nodeHelper.getOption(issue, 'Severity', null)",
                "nodeHelper.getComponent('Riddle', 'UD')",
                "nodeHelper.getVersion('Riddle', issue.project)",
                "nodeHelper.getVersion(null, 'UD')",
                "nodeHelper.stripHtml(null)",
                "nodeHelper.toMarkDownFromHtml(null)",
                "nodeHelper.getHtmlField(issue, 'environment')"
            })
    void whatIsNotFoundIsNull(String expression) {
        assertThat(node().says(expression)).isEqualTo("null");
    }

    @Test
    void optionOfAFieldThatIsNowhereIsAnErrorWithTheClosest() {
        assertThat(node().failure("nodeHelper.getOption(issue, 'Severty', 'High')")
                        .message())
                .contains("'Severty'", "'Severity'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodeHelper.createComponent(issue, 'Till') | Till | COMPONENT UD Till",
                "nodeHelper.createComponent(issue, 'Till', '', null, 'PROJECT_DEFAULT') | Till | COMPONENT UD Till",
                "nodeHelper.createVersion(issue, '3.0') | 3.0 | VERSION UD 3.0",
                "nodeHelper.createVersion(issue, '3.0', 'made by a rule') | 3.0 | VERSION UD 3.0"
            })
    void nameIsMadeInTheProjectOfTheIssue(String call, String name, String made) {
        RuleRun run = node();

        assertThat(run.says(call + ".name")).isEqualTo(name);
        assertThat(run.tracker.made).containsExactly(made);
    }

    @Test
    void nameIsMadeInTheProjectThatTheRuleNames() {
        RuleRun run = rule().firstSync().replica("{'fixVersions':[{'name':'3.0'},{'name':'4.0'}]}");

        String script = "issue.projectKey = 'UD'\n"
                + "issue.fixVersions = replica.fixVersions.collect { v -> nodeHelper.createVersion(issue, v.name, v.description) }.findAll { it != null }";
        assertThat(run.logs(script + "\nlog.info(issue.fixVersions*.name)")).isEqualTo("[3.0, 4.0]");
        assertThat(run.tracker.made).containsExactly("VERSION UD 3.0", "VERSION UD 4.0");
    }

    @Test
    void optionIsMade() {
        RuleRun run = node();

        assertThat(run.says("nodeHelper.createOption(issue, 'Severity', 'Medium').value"))
                .isEqualTo("Medium");
        assertThat(run.tracker.made).containsExactly("customfield_10202 Medium");
    }

    @Test
    void whatTheTrackerRefusesIsAnErrorTheScriptMayCatch() {
        ScriptFailure failure = node().failure("\nnodeHelper.createOption(issue, 'Severity', 'Forbidden')");

        assertThat(failure.line()).isEqualTo(2);
        assertThat(failure.kind()).isEqualTo(FailureKind.THROWN);
        assertThat(failure.message()).contains("administrators only");
        assertThat(
                        node().logs(
                                        "try { nodeHelper.createOption(issue, 'Severity', 'Forbidden') } catch (e) { log.info('caught') }"))
                .isEqualTo("caught");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodeHelper.getHtmlField(issue, 'description') | <b>bold</b>",
                "nodeHelper.stripHtml('<p>a &amp; <b>b</b></p>') | a & b",
                "nodeHelper.stripHtml('plain') | plain",
                "nodeHelper.stripHtml(nodeHelper.getHtmlField(issue, 'description')) | bold",
                "nodeHelper.toMarkDownFromHtml('<b>a</b> <a href=\"u\">t</a>') | **a** [t](u)",
                "nodeHelper.toMarkDownFromHtml('<h2>t</h2>') | ## t",
                "nodeHelper.toMarkDownFromHtml('plain') | plain"
            })
    void markupIsTurned(String expression, String text) {
        assertThat(node().says(expression)).isEqualTo(text);
        assertThat(node().tells(expression)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} comes from the user table")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodeHelper.getUserByEmail('carol@remote.example') | carol@remote.example | alice@acme.example",
                "nodeHelper.getUserByEmail('carol@remote.example') | carol@remote.example | alice",
                "nodeHelper.getUserByEmail('carol@remote.example') | carol@remote.example | alice-key",
                "nodeHelper.getUser('remote-key') | remote-key | alice",
                "nodeHelper.getUserByUsername('carol') | carol | alice@acme.example",
                "userHelper.getUserByEmail('carol@remote.example') | carol@remote.example | alice",
                "nodeHelper.getUserByEmail('bob@acme.example') | bob@acme.example | alice"
            })
    void userTableIsConsultedFirst(String call, String remote, String here) {
        assertThat(rule().mappedUser(remote, here).says(call + "?.key")).isEqualTo("alice-key");
    }

    @Test
    void userBesideTheTableIsFoundAsUsual() {
        assertThat(rule().mappedUser("carol@remote.example", "alice")
                        .says("nodeHelper.getUserByEmail('bob@acme.example')?.key"))
                .isEqualTo("bob-key");
    }

    @Test
    void statusTableIsConsultedFirst() {
        RuleRun run = rule().replica("{'status':{'name':'Backlog'}}").mappedStatus("Backlog", "To Do");

        assertThat(run.after("issue.setStatus(replica.status.name)").name("status"))
                .contains("To Do");
        assertThat(run.after("issue.setStatus('Done')").name("status")).contains("Done");
    }

    @Test
    void functionThatIsNotThereIsAnErrorWithTheClosest() {
        assertThat(node().complaint("\nnodeHelper.getUserByMail('x')"))
                .satisfies(found -> assertThat(found.line()).isEqualTo(2))
                .satisfies(found -> assertThat(found.message()).contains("'getUserByMail'", "'getUserByEmail'"));
    }
}
