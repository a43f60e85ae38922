package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site tells about itself. */
class JiraCatalogueTest {
    @RegisterExtension
    final JiraSite site = new JiraSite();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/project                            | /1/key                     | OPS",
                "/project/search?query=ui            | /values/0/id               | 10022",
                "/project/UD                         | /issueTypes/0/name         | Task",
                "/project/10022/statuses             | /0/statuses/1/name         | In Progress",
                "/project/UD/components              | /0/name                    | Frontend",
                "/project/UD/versions                | /1/name                    | 2.0",
                "/status                             | /2/statusCategory/key      | done",
                "/priority                           | /0/name                    | Highest",
                "/resolution                         | /0/name                    | Done",
                "/issuetype                          | /4/subtask                 | true",
                "/issueLinkType                      | /issueLinkTypes/0/outward  | blocks",
                "/user?accountId=bob                 | /emailAddress              | bob@example.com",
                "/user/search?query=carol            | /0/accountId               | carol",
                "/user/search?query=bob@example.com  | /0/accountId               | bob",
                "/user/assignable/search?project=UD  | /3/displayName             | Carol Cook",
                "/users/search?maxResults=1          | /0/accountId               | syncline-bot",
                "/serverInfo                         | /deploymentType            | Cloud",
                "/issue/createmeta/UD/issuetypes                | /issueTypes/1/name      | Bug",
                "/issue/createmeta/UD/issuetypes/10002          | /fields/0/fieldId       | summary",
                "/issue/createmeta/UD/issuetypes/10002          | /fields/0/required      | true",
            })
    void tells(String path, String pointer, String value) throws Exception {
        var answer = json(site.bot.get("/rest/api/3" + path));

        assertThat(answer.at(pointer).asText()).isEqualTo(value);
    }

    @Test
    void fieldsHaveSchemaAndClauseNames() throws Exception {
        var fields = json(site.bot.get("/rest/api/3/field"));

        var browsers = fields.findParents("clauseNames").stream()
                .filter(f -> f.path("id").asText().equals("customfield_10102"))
                .findFirst()
                .orElseThrow();
        assertThat(browsers.at("/schema/items").asText()).isEqualTo("option");
        assertThat(browsers.at("/schema/custom").asText()).endsWith(":multiselect");
        assertThat(browsers.at("/clauseNames/0").asText()).isEqualTo("cf[10102]");
    }

    @Test
    void editScreenOffersTheOptions() throws Exception {
        var key = site.create("One");

        var fields =
                json(site.bot.get("/rest/api/3/issue/" + key + "/editmeta")).path("fields");

        assertThat(fields.at("/customfield_10104/allowedValues/2/value").asText())
                .isEqualTo("High");
        assertThat(fields.at("/labels/operations/0").asText()).isEqualTo("add");
        assertThat(fields.has("status")).isFalse();
    }

    @Test
    void unknownPathsAreRefusedInJirasShape() throws Exception {
        var answer = site.bot.get("/rest/api/3/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("errorMessages")).hasSize(1);
        assertThat(site.bot.put("/rest/api/3/issue", "{}").statusCode()).isEqualTo(405);
    }
}
