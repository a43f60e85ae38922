package io.syncline.simulators.azure.api;

import io.syncline.simulators.azure.item.Attachment;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files: uploaded first, then linked to a work item by a relation. */
public final class AttachmentRoutes {
    private final Access access;
    private final Views views;

    public AttachmentRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.post("/wit/attachments", this::upload).get("/wit/attachments/{id}", this::download);
    }

    private Answer upload(Call call) {
        String name = call.query("fileName").orElse("attachment");
        Attachment attachment = access.world().attach(name, call.body());
        String url = views.addresses().api("/wit/attachments/" + attachment.id()) + "?fileName="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Answer.json(201, Json.object().put("id", attachment.id()).put("url", url));
    }

    private Answer download(Call call) {
        Attachment attachment = access.world()
                .attachment(call.param("id"))
                .orElseThrow(() -> AzureProblem.of(
                        404, "AttachmentNotFoundException", "TF237122: The attachment does not exist."));
        return Answer.bytes("application/octet-stream", attachment.bytes())
                .with(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }
}
