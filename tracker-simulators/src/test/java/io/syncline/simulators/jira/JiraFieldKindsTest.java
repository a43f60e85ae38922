package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraFieldKindsTest {
    @RegisterExtension
    final JiraSite site = new JiraSite();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "customfield_10107 => \"*x*\" => `` => *x*",
                "customfield_10108 => \"2026-12-24\" => `` => 2026-12-24",
                "customfield_10109 => \"2026-12-24T10:00:00.000+0100\" => `` => 2026-12-24T09:00:00.000+0000",
                "customfield_10110 => \"https://example.com\" => `` => https://example.com",
                "customfield_10111 => {\"value\":\"Europe\",\"child\":{\"value\":\"Paris\"}} => /child/value => Paris",
                "customfield_10112 => {\"accountId\":\"bob\"} => /displayName => Bob Baker",
                "customfield_10113 => [{\"accountId\":\"bob\"}] => /0/accountId => bob",
                "customfield_10114 => [\"a\"] => /0 => a",
                "customfield_10115 => {\"name\":\"1.0\"} => /id => 10200",
                "customfield_10116 => [{\"name\":\"1.0\"}] => /0/name => 1.0",
                "customfield_10117 => {\"key\":\"OPS\"} => /id => 10023",
                "security => {\"name\":\"Staff\"} => /name => Staff",
                "timetracking => {\"originalEstimate\":\"1d 2h\"} => /remainingEstimateSeconds => 36000",
            })
    void valueIsSetShownAndEmptied(String field, String value, String pointer, String shown) throws Exception {
        var key = site.create("One");

        var set = site.edit(key, "{\"fields\":{\"" + field + "\":" + value + "}}");
        var now = site.fields(key).path(field).at(pointer).asText();
        var emptied = site.edit(key, "{\"fields\":{\"" + field + "\":null}}");

        assertThat(set).isEqualTo(204);
        assertThat(now).isEqualTo(shown);
        assertThat(emptied).isEqualTo(204);
        assertThat(site.fields(key).path(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "customfield_10109 => \"2026-12-24\"",
                "customfield_10110 => \"nowhere\"",
                "customfield_10111 => {\"value\":\"Europe\",\"child\":{\"value\":\"Tokyo\"}}",
                "customfield_10113 => [{\"accountId\":\"nobody\"}]",
                "customfield_10115 => {\"name\":\"9.9\"}",
                "customfield_10117 => {\"key\":\"NOPE\"}",
                "security => {\"name\":\"Everybody\"}",
                "timetracking => {\"originalEstimate\":\"soon\"}",
                "watches => [\"bob\"]",
            })
    void valueThatIsNoneIsRefused(String field, String value) throws Exception {
        var key = site.create("One");

        assertThat(site.edit(key, "{\"fields\":{\"" + field + "\":" + value + "}}"))
                .isEqualTo(400);
    }

    @Test
    void remainingEstimateStaysWhenTheOriginalIsChanged() throws Exception {
        var key = site.create("One", ",\"timetracking\":{\"originalEstimate\":\"4h\",\"remainingEstimate\":\"1h\"}");

        site.edit(key, "{\"fields\":{\"timetracking\":{\"originalEstimate\":\"5h\"}}}");

        assertThat(site.fields(key).path("timeoriginalestimate").asInt()).isEqualTo(18_000);
        assertThat(site.fields(key).path("timeestimate").asInt()).isEqualTo(3600);
    }

    @Test
    void watchersAndVotersComeAndGoWithoutAChangeOfTheIssue() throws Exception {
        var key = site.create("One");
        var before = site.fields(key).path("updated").asText();
        var issue = "/rest/api/3/issue/" + key;

        site.bot.post(issue + "/watchers", "\"carol\"");
        site.alice.post(issue + "/votes", "");
        var watchers = json(site.bot.get(issue + "/watchers"));
        var votes = json(site.bot.get(issue + "/votes"));
        site.bot.delete(issue + "/watchers?accountId=carol");

        assertThat(watchers.at("/watchers/0/accountId").asText()).isEqualTo("carol");
        assertThat(votes.at("/voters/0/accountId").asText()).isEqualTo("alice");
        assertThat(site.fields(key).at("/watches/watchCount").asInt(-1)).isZero();
        assertThat(site.fields(key).at("/votes/votes").asInt()).isEqualTo(1);
        assertThat(site.fields(key).path("updated").asText()).isEqualTo(before);
    }

    @Test
    void screenOfTheLastTransitionTakesAResolution() throws Exception {
        var key = site.create("One");
        var path = "/rest/api/3/issue/" + key + "/transitions";

        var offered = json(site.bot.get(path + "?expand=transitions.fields")).path("transitions");
        var done = site.bot.post(
                path, "{\"transition\":{\"id\":\"31\"},\"fields\":{\"resolution\":{\"name\":\"Won't Do\"}}}");

        assertThat(offered.at("/1/fields")).isEmpty();
        assertThat(offered.at("/2/fields/resolution/allowedValues/1/name").asText())
                .isEqualTo("Won't Do");
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(site.fields(key).at("/resolution/name").asText()).isEqualTo("Won't Do");
    }
}
