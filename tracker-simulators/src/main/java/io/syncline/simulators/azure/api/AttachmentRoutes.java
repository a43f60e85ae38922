package io.syncline.simulators.azure.api;

import io.syncline.simulators.azure.item.Attachment;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.FilePart;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Upload;
import io.syncline.simulators.keeping.StoredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files: uploaded first, whole or in ranges, then linked to a work item by a relation. */
public final class AttachmentRoutes {
    private static final long ONE_REQUEST = 130L * 1024 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    private final Access access;
    private final Views views;
    private final Path folder;

    /** The bytes of files go into the folder. */
    public AttachmentRoutes(Access access, Views views, Path folder) {
        this.access = access;
        this.views = views;
        this.folder = folder;
    }

    public void addTo(AzureRoutes routes) {
        routes.post("/wit/attachments", this::upload)
                .put("/wit/attachments/{id}", this::range)
                .get("/wit/attachments/{id}", this::download);
    }

    private Answer upload(Call call) {
        String name = call.query("fileName").orElse("attachment");
        if (call.query("uploadType").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return created(access.world().begin(name, StoredFile.empty(folder)));
        }
        Optional<Upload> body = bytes(call);
        if (body.filter(bytes -> bytes.size() > ONE_REQUEST).isPresent()) {
            throw AzureProblem.of(
                    413, "AttachmentTooLargeException", "The file is too large for one request: use a chunked upload.");
        }
        StoredFile file =
                body.map(bytes -> StoredFile.taken(bytes.file(), folder)).orElseGet(() -> StoredFile.empty(folder));
        return created(access.world().attach(name, file));
    }

    /** Ranges come in order, without gaps. */
    private Answer range(Call call) {
        Attachment begun = access.world().unfinished(call.param("id")).orElseThrow(AttachmentRoutes::missing);
        var range = RANGE.matcher(call.header("Content-Range").orElse(""));
        Upload bytes = bytes(call).orElseThrow(() -> AzureProblem.badRequest("The chunk is empty."));
        boolean next = range.matches()
                && Long.parseLong(range.group(1)) == begun.file().size()
                && Long.parseLong(range.group(2)) - begun.file().size() + 1 == bytes.size();
        if (!next) throw AzureProblem.badRequest("The range of the chunk does not follow the ones before.");
        StoredFile longer = begun.file().with(bytes.file());
        return created(access.world().add(begun, longer, Long.parseLong(range.group(3))));
    }

    private static Optional<Upload> bytes(Call call) {
        if (call.uploads().isEmpty() && call.body().length > 0) {
            throw AzureProblem.of(
                    415,
                    "VssRequestContentTypeNotSupportedException",
                    "Use the content type application/octet-stream.");
        }
        return call.uploads().stream().findFirst();
    }

    private Answer created(Attachment attachment) {
        String url = views.addresses().api("/wit/attachments/" + attachment.id()) + "?fileName="
                + encoded(attachment.fileName());
        return Answer.json(201, Json.object().put("id", attachment.id()).put("url", url));
    }

    private Answer download(Call call) {
        Attachment attachment = access.world().attachment(call.param("id")).orElseThrow(AttachmentRoutes::missing);
        return Answer.file(200, "application/octet-stream", FilePart.all(attachment.file()))
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(attachment.fileName()));
    }

    private static Refused missing() {
        return AzureProblem.of(404, "AttachmentNotFoundException", "TF237122: The attachment does not exist.");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
