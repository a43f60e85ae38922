package io.syncline.connector.internal;

import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentTransfer;
import io.syncline.connector.attachment.SourceClient;
import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.id.InstanceId;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Bytes of attachments: out of a tracker for another connector, and into a tracker out of another connector. */
@Path("/internal/v1/instances/{instance}")
public final class AttachmentResource {
    private static final Logger LOG = Logger.getLogger(AttachmentResource.class);
    private static final int PIECE = 16 * 1024;
    /** How long nothing may come from the source. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tracker tracker;
    private final KnownInstances instances;
    private final AttachmentTransfer transfer;

    public AttachmentResource(
            Tracker tracker,
            InstanceTableConsumer instances,
            @ConfigProperty(name = "syncline.service-token") String token) {
        this.tracker = tracker;
        this.instances = new KnownInstances(instances);
        this.transfer = new AttachmentTransfer(tracker, new SourceClient(token, PATIENCE));
    }

    @GET
    @Path("entities/{id:.+}/attachments/{attachment}/content")
    public Response content(
            @PathParam("instance") InstanceId instance,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Context HttpServerRequest request) {
        AttachmentContent content = AnswerProblem.orThrow(tracker.content(instances.known(instance), id, attachment));
        StreamingOutput body = out -> copy(content, out, request);
        Response.ResponseBuilder answer = Response.ok(body, MediaType.APPLICATION_OCTET_STREAM);
        if (content.length() >= 0) answer.header("Content-Length", content.length());
        return answer.build();
    }

    /** Waits until the bytes are in the tracker. */
    @POST
    @Path("entities/{id:.+}/attachments")
    public AttachmentResult add(
            @PathParam("instance") InstanceId instance,
            @PathParam("id") String id,
            AttachmentAdd plan,
            @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> transfer.add(instances.known(instance), id, plan));
    }

    @DELETE
    @Path("entities/{id:.+}/attachments/{attachment}")
    public AttachmentRemoval remove(
            @PathParam("instance") InstanceId instance,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.detach(instances.known(instance), id, attachment));
    }

    private static void copy(AttachmentContent content, OutputStream out, HttpServerRequest request)
            throws IOException {
        try (content) {
            byte[] piece = new byte[PIECE];
            for (int read; (read = content.stream().read(piece)) >= 0; ) out.write(piece, 0, read);
        } catch (IOException e) {
            // The status is sent: that the bytes are not all shows only by a broken connection.
            LOG.warnf("an attachment's bytes broke off reason=%s", e.toString());
            request.connection().close();
            throw e;
        }
    }
}
