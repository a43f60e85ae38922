package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JiraActivityTest {
    private static final String ADF = """
            {"type":"doc","version":1,"content":[
              {"type":"paragraph","content":[{"type":"text","text":"Hello "},{"type":"text","text":"world","marks":[{"type":"strong"}]}]},
              {"type":"bulletList","content":[
                {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]},
                {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]},
              {"type":"codeBlock","attrs":{"language":"java"},"content":[{"type":"text","text":"int x;"}]}]}""";

    @RegisterExtension
    final JiraSite site = new JiraSite();

    @Test
    void documentsReadAsWikiMarkupInVersionTwoAndUnchangedInThree() throws Exception {
        var path = "/issue/" + site.create("One") + "/comment";
        var id = json(site.bot.post("/rest/api/3" + path, "{\"body\":" + ADF + "}"))
                .path("id")
                .asText();

        var two =
                json(site.bot.get("/rest/api/2" + path + "/" + id)).path("body").asText();
        var three = json(site.bot.get("/rest/api/3" + path + "/" + id)).path("body");

        assertThat(two).isEqualTo("Hello *world*\n\n* one\n* two\n\n{code:java}\nint x;\n{code}");
        assertThat(three.at("/content/0/content/1/marks/0/type").asText()).isEqualTo("strong");
    }

    @Test
    void wikiMarkupReadsAsParagraphsInVersionThree() throws Exception {
        var key = site.create("One", ",\"description\":\"first\\nsecond\\n\\nthird\"");

        var description = json(site.bot.get("/rest/api/3/issue/" + key)).at("/fields/description");

        assertThat(description.path("content")).hasSize(2);
        assertThat(description.at("/content/0/content/1/type").asText()).isEqualTo("hardBreak");
        assertThat(description.at("/content/1/content/0/text").asText()).isEqualTo("third");
        assertThat(site.bot
                        .put("/rest/api/3/issue/" + key, "{\"fields\":{\"description\":\"plain\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void commentsAreAddedPagedEditedAndDeleted() throws Exception {
        var path = "/rest/api/2/issue/" + site.create("One") + "/comment";
        for (int i = 1; i <= 3; i++)
            site.alice.post(
                    path,
                    "{\"body\":\"c%d\",\"visibility\":{\"type\":\"role\",\"value\":\"Administrators\"},\"properties\":[{\"key\":\"k\",\"value\":1}]}"
                            .formatted(i));

        var page = json(site.bot.get(path + "?startAt=1&maxResults=1&expand=properties"));
        var id = page.at("/comments/0/id").asText();
        site.bot.put(path + "/" + id, "{\"body\":\"changed\"}");
        var changed = json(site.bot.get(path + "/" + id));

        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.at("/comments/0/body").asText()).isEqualTo("c2");
        assertThat(page.at("/comments/0/visibility/value").asText()).isEqualTo("Administrators");
        assertThat(page.at("/comments/0/properties/0/key").asText()).isEqualTo("k");
        assertThat(changed.at("/updateAuthor/accountId").asText()).isEqualTo("syncline-bot");
        assertThat(changed.at("/author/accountId").asText()).isEqualTo("alice");
        assertThat(site.bot.delete(path + "/" + id).statusCode()).isEqualTo(204);
        assertThat(site.bot.get(path + "/" + id).statusCode()).isEqualTo(404);
        assertThat(site.bot.post(path, "{\"body\":\"\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void attachmentComesBackByteForByteBehindARedirect() throws Exception {
        var key = site.create("One");
        var bytes = new byte[] {0, 1, 2, (byte) 0xff, '\r', '\n', '-', '-'};

        var refused = upload(key, bytes, "check");
        var id = json(upload(key, bytes, "no-check")).at("/0/id").asText();
        var redirect = site.bot.get("/rest/api/3/attachment/content/" + id);
        var location = redirect.headers().firstValue("Location").orElseThrow();
        var direct = site.bot.get("/rest/api/3/attachment/content/" + id + "?redirect=false");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(download(location, "")).isEqualTo(bytes);
        assertThat(download(location, "bytes=2-3")).isEqualTo(new byte[] {2, (byte) 0xff});
        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(site.fields(key).at("/attachment/0/filename").asText()).isEqualTo("a b.bin");
        assertThat(site.bot.delete("/rest/api/3/attachment/" + id).statusCode()).isEqualTo(204);
        assertThat(site.fields(key).path("attachment")).isEmpty();
    }

    @Test
    void worklogsSumUp() throws Exception {
        var path = "/rest/api/2/issue/" + site.create("One") + "/worklog";

        var first = json(site.alice.post(
                path, "{\"timeSpent\":\"1d 2h\",\"comment\":\"work\",\"started\":\"2026-11-20T08:00:00.000+0100\"}"));
        site.bot.post(path, "{\"timeSpentSeconds\":1800}");

        assertThat(first.path("timeSpentSeconds").asInt()).isEqualTo(36_000);
        assertThat(first.path("started").asText()).isEqualTo("2026-11-20T07:00:00.000+0000");
        assertThat(json(site.bot.get(path)).path("worklogs")).hasSize(2);
        assertThat(site.fields("UD-1").path("timespent").asInt()).isEqualTo(37_800);
        assertThat(site.bot.post(path, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void remoteLinkWithAKnownGlobalIdIsUpdated() throws Exception {
        var path = "/rest/api/3/issue/" + site.create("One") + "/remotelink";
        var body = "{\"globalId\":\"g=1\",\"object\":{\"url\":\"http://localhost/1\",\"title\":\"%s\"}}";

        var first = site.bot.post(path, body.formatted("a"));
        var second = site.bot.post(path, body.formatted("b"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(site.bot.get(path))).hasSize(1);
        assertThat(json(site.bot.get(path + "?globalId=g%3D1"))
                        .at("/object/title")
                        .asText())
                .isEqualTo("b");
    }

    private HttpResponse<String> upload(String key, byte[] bytes, String token) throws Exception {
        var head =
                "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bytes);
        out.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
        return site.bot.upload(
                "/rest/api/3/issue/" + key + "/attachments",
                "multipart/form-data; boundary=XX",
                token,
                out.toByteArray());
    }

    private static byte[] download(String url, String range) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!range.isEmpty()) request.header("Range", range);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        }
    }
}
