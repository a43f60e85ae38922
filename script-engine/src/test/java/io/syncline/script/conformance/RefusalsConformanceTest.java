package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.compilation;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules written for another product's insides are refused, and what they are told to use instead. */
class RefusalsConformanceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "def a = injector.instanceOf(X) | injector | nodeHelper",
                "injector.getInstance('x') | injector | nodeHelper",
                "componentManager.getIssueManager() | componentManager | nodeHelper",
                "def c = httpClient.azureClient.getCredentials() | azureClient | httpClient.",
                "httpClient.azureClient.ws.url('x') | azureClient | httpClient.",
                "def s = httpClient.ws | ws | httpClient.",
                "scala.concurrent.Await$.MODULE$.result(1, 2) | scala | httpClient",
                "def t = new scala.Tuple2('a', 'b') | Tuple2 | httpClient",
                "def d = scala.concurrent.duration.Duration.apply(1, 2) | scala | httpClient",
                "play.api.libs.json.Json.parse('{}') | play | httpClient",
                "import com.atlassian.jira.component.ComponentAccessor | com.atlassian.jira.component.ComponentAccessor | nodeHelper",
                "import com.atlassian.jira.issue.* | com.atlassian.jira.issue | nodeHelper",
                "com.atlassian.jira.component.ComponentAccessor.getIssueManager() | com | nodeHelper",
                "import com.exalate.api.exception.IssueTrackerException | IssueTrackerException | debug.error",
                "throw new com.exalate.api.exception.IssueTrackerException('x') | IssueTrackerException | debug.error",
                "new com.exalate.basic.domain.BasicIssueKey(1L, 'x') | BasicIssueKey | getLocalIssueKeyFromRemoteId",
                "import groovy.json.JsonOutput | JsonOutput | httpClient",
                "def j = groovy.json.JsonOutput.toJson([:]) | groovy | httpClient",
                "def j = new groovy.json.JsonSlurper().parseText('{}') | JsonSlurper | httpClient",
                "import java.text.SimpleDateFormat | SimpleDateFormat | format(",
                "def f = new java.text.SimpleDateFormat('yyyy') | SimpleDateFormat | format(",
                "import org.jsoup.Jsoup | Jsoup | stripHtml",
                "new File('/etc/passwd').text | File | attachmentHelper",
                "new URL('https://x.example').text | URL | httpClient",
                "'https://x.example'.toURL().text | toURL | httpClient",
                "println 'x' | println | log.info",
                "print('x') | print | log.info",
                "System.out.println('x') | println | log.info",
                "System.currentTimeMillis() | currentTimeMillis | new Date()",
                "Thread.sleep(1000) | sleep | return",
                "sleep(1000) | sleep | return",
                "Thread.start { } | Thread | ",
                "'ls'.execute() | execute | ",
                "evaluate('1') | evaluate | ",
                "Eval.me('1') | Eval | ",
                "Class.forName('x') | Class | ",
                "issue.getClass() | getClass | instanceof",
                "issue.class | class | instanceof",
                "class A { } | class | ",
                "@groovy.transform.Field def x = 1 | annotation | def",
                "@Grab('a:b:1') def x = 1 | annotation | ",
                "UUID.randomUUID() | UUID | ",
                "try { } catch (Throwable t) { } | Throwable | Exception"
            })
    void refusalNamesTheThingItsPlaceAndTheSubstitute(String script, String named, String instead) {
        for (ScriptKind kind : ScriptKind.values()) {
            Compilation compilation = compilation(kind, "log.info('first')\n" + script);
            assertThat(compilation).as(script).isInstanceOf(Compilation.Rejected.class);

            List<RuleDiagnostic> errors = ((Compilation.Rejected) compilation).errors();
            assertThat(errors).as("%s: %s", script, errors).anySatisfy(error -> {
                assertThat(error.line()).isEqualTo(2);
                assertThat(error.column()).isBetween(1, script.length() + 1);
                assertThat(error.message() + " " + error.hint()).contains(named, instead == null ? "" : instead);
            });
        }
    }
}
