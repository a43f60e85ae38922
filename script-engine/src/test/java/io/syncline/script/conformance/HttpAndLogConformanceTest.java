package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.HttpAsk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: httpClient, debug and log. */
class HttpAndLogConformanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "httpClient.get('/rest/api/2/issue/UD-1').key | UD-1",
                "httpClient.get(\"/rest/api/2/issue/${issueKey.urn}\")?.values*.name | [first, second]",
                "httpClient.get('/rest/api/2/x').values.find { it.name == 'second' }.name | second",
                "httpClient.get('/missing') | null",
                "httpClient.get('/missing')?.key | null"
            })
    void getAnswersParsedJson(String expression, String text) {
        assertThat(rule().says(expression)).isEqualTo(text);
        assertThat(rule().tells(expression)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"post,POST", "put,PUT", "patch,PATCH"})
    void writingCallSendsItsBody(String function, String method) {
        RuleRun run = rule().issue("{'key':'UD-1'}");

        assertThat(run.says("httpClient." + function
                        + "(\"/rest/api/2/issue/${issue.key}\", [fields: [labels: ['a'], n: 1]])?.key"))
                .isEqualTo("UD-1");
        assertThat(run.tracker.calls)
                .containsExactly(new HttpAsk(
                        method,
                        "/rest/api/2/issue/UD-1",
                        json("{'fields':{'labels':['a'],'n':1}}"),
                        Map.of(),
                        Map.of()));
    }

    @Test
    void bodyMayBeJsonText() {
        RuleRun run = rule();

        run.finished("httpClient.put('/rest/api/2/issue/UD-1', \"\"\"{\"update\": {\"key\": \"${1 + 1}\"}}\"\"\")");
        assertThat(run.tracker.calls.getFirst().body()).isEqualTo(json("{'update':{'key':'2'}}"));
    }

    @Test
    void deleteNeedsNoBody() {
        RuleRun run = rule();

        run.finished("httpClient.delete('/rest/api/2/issue/UD-1/watchers')");
        assertThat(run.tracker.calls.getFirst().method()).isEqualTo("DELETE");
        assertThat(run.tracker.calls.getFirst().body().isNull()).isTrue();
    }

    @Test
    void httpHandsTheWholeResponseToItsBlock() {
        RuleRun run = rule();

        String answer = run.says(
                "httpClient.http('POST', '/rest/api/2/search', [jql: 'x'], [limit: '5'], ['X-Mode': 'fast']) { response -> "
                        + "response.status + ' ' + response.body.key }");
        assertThat(answer).isEqualTo("200 UD-1");
        assertThat(run.tracker.calls)
                .containsExactly(new HttpAsk(
                        "POST",
                        "/rest/api/2/search",
                        json("{'jql':'x'}"),
                        Map.of("limit", "5"),
                        Map.of("X-Mode", "fast")));
    }

    @Test
    void httpSeesFailuresAsResponses() {
        assertThat(rule().says("httpClient.http('GET', '/missing', null, [:], [:]) { response -> response.status }"))
                .isEqualTo("404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "httpClient.get('https://elsewhere.example/x')",
                "httpClient.get('http://local.example/x')",
                "httpClient.get('//elsewhere.example/x')",
                "httpClient.post('https://elsewhere.example/x', [:])",
                "httpClient.http('GET', 'https://elsewhere.example/x', null, [:], [:]) { it }",
                "httpClient.get('relative')",
                "httpClient.get('/../x@elsewhere.example')"
            })
    void otherHostsAreRefused(String call) {
        RuleRun run = rule();

        ScriptFailure failure = run.failure("\ntry { " + call + " } catch (e) { }");
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.line()).isEqualTo(2);
        assertThat(failure.message()).contains("httpClient");
        assertThat(run.tracker.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'text' | text",
                "\"at ${replica.key}\" | at K",
                "replica.key | K",
                "5 | 5",
                "null | null",
                "['x', 'y'] | [x, y]",
                "replica.labels | [a]",
                "replica.status | Open",
                "replica.created?.format('yyyy') | 2026"
            })
    void debugErrorStopsWithTheTextOfItsArgument(String argument, String text) {
        RuleRun run = rule().replica(
                        "{'key':'K','labels':[{'label':'a'}],'status':{'id':'1','name':'Open'},'created':'2026-01-02T03:04:05Z'}");

        assertThat(run.failure("\ntry { debug.error(" + argument + ") } catch (e) { }"))
                .isEqualTo(new ScriptFailure(ScriptKind.INCOMING, 2, text, FailureKind.STOPPED));
    }

    @Test
    void debugErrorStopsAnOutgoingScriptToo() {
        assertThat(rule().outgoingFailure("debug.error('look')").kind()).isEqualTo(FailureKind.STOPPED);
    }

    @Test
    void logGoesToTheNotesOfTheRun() {
        List<String> log = rule().finished("log.info('a'); log.warn(\"b${1}\"); log.error([1, 2])")
                .notes()
                .log();

        assertThat(log).containsExactly("INFO a", "WARN b1", "ERROR [1, 2]");
    }

    @Test
    void logOfAFailedRunIsKept() {
        OutgoingOutcome outcome = rule().outgoing("log.info('before')\ndebug.error('stop')");

        assertThat(outcome.notes().log()).containsExactly("INFO before");
    }

    @Test
    void logIsBoundedAndSaysSo() {
        List<String> log =
                rule().finished("(1..500).each { log.info(it) }").notes().log();

        assertThat(log).hasSizeLessThanOrEqualTo(101).contains("INFO 1");
        assertThat(log.getLast()).startsWith("WARN").contains("dropped");
        assertThat(String.join(
                                "",
                                rule().finished("(1..90).each { log.info('x' * 1000) }")
                                        .notes()
                                        .log())
                        .length())
                .isLessThan(17_000);
    }

    @Test
    void logLineIsOneLine() {
        assertThat(rule().finished("log.info('a\\nINFO forged')").notes().log())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("INFO a").doesNotContain("\n"));
    }
}
