package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.FilePart;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Files of an issue: upload, description, bytes behind a redirect as in the cloud, deletion. */
public final class AttachmentRoutes {
    private static final long LIMIT = 1024L * 1024 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,10})-(\\d{0,10})");

    private final Site site;
    private final Issues issues;
    private final AttachmentWork work;
    private final ActivityJson json;

    public AttachmentRoutes(Site site, Issues issues, AttachmentWork work, ActivityJson json) {
        this.site = site;
        this.issues = issues;
        this.work = work;
        this.json = json;
    }

    public void addTo(JiraApi api) {
        api.post("/issue/{issue}/attachments", this::add)
                .get("/attachment/meta", this::meta)
                .get("/attachment/{id}", this::read)
                .delete("/attachment/{id}", this::delete);
        api.of(Edition.CLOUD).get("/attachment/content/{id}", this::content);
        api.of(Edition.DATA_CENTER, Edition.SERVER_9)
                .beside(
                        "GET",
                        "/secure/attachment/{id}/{name}",
                        call -> byId(call, (issue, file) -> bytes(call.call(), file)));
    }

    /** The bytes for whoever holds the ticket; the place a download is redirected to. */
    public Answer media(Call call) {
        return found(
                a -> a.id().equals(call.param("id")) && a.ticket().equals(call.param("ticket")),
                (issue, file) -> bytes(call, file));
    }

    private Answer add(JiraCall call) {
        var token = call.call().header("X-Atlassian-Token").orElse("");
        if (!token.equals("no-check") && !token.equals("nocheck")) return Answer.text(403, "XSRF check failed");
        var key = call.param("issue");
        issues.get(key);
        var files = call.call().uploads().stream()
                .filter(u -> u.part().equals("file"))
                .toList();
        if (files.isEmpty()) throw JiraRefusal.message(400, "No attachment found in the request.");
        if (files.stream().anyMatch(f -> f.size() > LIMIT))
            throw JiraRefusal.message(413, "The attachment is larger than the limit of 1 GB.");
        var added = new ArrayList<JsonNode>();
        for (var file : files)
            added.add(json.attachment(work.add(call.actor(), issues.get(key), file), call.version()));
        return Answer.ok(Json.array(added));
    }

    private Answer meta(JiraCall call) {
        return Answer.ok(Json.object().put("enabled", true).put("uploadLimit", LIMIT));
    }

    private Answer read(JiraCall call) {
        return byId(call, (issue, file) -> {
            // Alone, an attachment has a number for an id; inside an issue the same id is text.
            var body = json.attachment(file, call.version()).put("id", Long.parseLong(file.id()));
            return Answer.ok(body);
        });
    }

    private Answer content(JiraCall call) {
        return byId(call, (issue, file) -> {
            if (call.call().query("redirect").filter("false"::equals).isPresent()) return bytes(call.call(), file);
            return Answer.redirect(303, site.url() + "/media/" + file.id() + "/" + file.ticket());
        });
    }

    private Answer delete(JiraCall call) {
        return byId(call, (issue, file) -> {
            work.delete(call.actor(), issue, file);
            return Answer.empty(204);
        });
    }

    private Answer byId(JiraCall call, BiFunction<JiraIssue, Attachment, Answer> use) {
        return found(a -> a.id().equals(call.param("id")), use);
    }

    private Answer found(Predicate<Attachment> wanted, BiFunction<JiraIssue, Attachment, Answer> use) {
        for (var issue : issues.all())
            for (var file : issue.attachments()) if (wanted.test(file)) return use.apply(issue, file);
        throw JiraRefusal.message(404, "The attachment does not exist or you do not have permission to see it.");
    }

    private static Answer bytes(Call call, Attachment file) {
        var whole = Answer.file(200, file.mediaType(), FilePart.all(file.file()))
                .with("Accept-Ranges", "bytes")
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.fileName()));
        var range = RANGE.matcher(call.header("Range").orElse(""));
        if (!range.matches()) return whole;
        long size = file.file().size();
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (from > to) return new Answer(416, Map.of("Content-Range", "bytes */" + size), new byte[0]);
        return new Answer(
                        206, whole.headers(), new byte[0], Optional.of(new FilePart(file.file(), from, to - from + 1)))
                .with("Content-Range", "bytes " + from + "-" + to + "/" + size);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
