package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.field.RichText;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraTime;
import io.syncline.simulators.jira.wire.TimeSpent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Comments, attachments and worklogs as Jira prints them. */
public final class ActivityJson {
    private final SiteJson site;

    public ActivityJson(Site site) {
        this.site = new SiteJson(site);
    }

    public ObjectNode comment(long issue, Comment comment, ApiVersion version) {
        var json = Json.object()
                .put("self", site.self(version, "/issue/" + issue + "/comment/" + comment.id()))
                .put("id", comment.id());
        json.set("author", site.user(comment.author(), version));
        json.set("body", RichText.write(comment.body(), version));
        json.set("updateAuthor", site.user(comment.editor(), version));
        json.put("created", JiraTime.text(comment.created())).put("updated", JiraTime.text(comment.updated()));
        if (site.edition().cloud()) json.put("jsdPublic", true);
        comment.visibility().ifPresent(v -> json.set("visibility", v.json()));
        return json;
    }

    public ObjectNode attachment(Attachment attachment, ApiVersion version) {
        var json = Json.object()
                .put("self", site.self(version, "/attachment/" + attachment.id()))
                .put("id", attachment.id())
                .put("filename", attachment.fileName());
        json.set("author", site.user(attachment.author(), version));
        return json.put("created", JiraTime.text(attachment.created()))
                .put("size", attachment.file().size())
                .put("mimeType", attachment.mediaType())
                .put("content", content(attachment, version));
    }

    private String content(Attachment attachment, ApiVersion version) {
        if (site.edition().cloud()) return site.self(version, "/attachment/content/" + attachment.id());
        var name = URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8);
        return site.page("/secure/attachment/" + attachment.id() + "/" + name);
    }

    public ObjectNode worklog(long issue, Worklog worklog, ApiVersion version) {
        var json = Json.object().put("self", site.self(version, "/issue/" + issue + "/worklog/" + worklog.id()));
        json.set("author", site.user(worklog.author(), version));
        json.set("updateAuthor", site.user(worklog.editor(), version));
        worklog.comment().ifPresent(c -> json.set("comment", RichText.write(c, version)));
        return json.put("created", JiraTime.text(worklog.created()))
                .put("updated", JiraTime.text(worklog.updated()))
                .put("started", JiraTime.text(worklog.started()))
                .put("timeSpent", TimeSpent.text(worklog.seconds()))
                .put("timeSpentSeconds", worklog.seconds())
                .put("id", worklog.id())
                .put("issueId", String.valueOf(issue));
    }

    /** A sum of worklogs, as people read it. */
    public static String timeSpent(long seconds) {
        return TimeSpent.text(seconds);
    }

    /** The list form in which comments carry their properties. */
    public static JsonNode properties(Map<String, JsonNode> properties) {
        var list = Json.array();
        properties.forEach((key, value) -> list.addObject().put("key", key).set("value", value));
        return list;
    }
}
