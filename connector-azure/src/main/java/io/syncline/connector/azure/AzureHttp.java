package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.credential.Proof;
import io.syncline.connector.credential.SignedHttp;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerDownload;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Requests to one organisation with one account's proof. */
record AzureHttp(SignedHttp http, FailedCall failed, URI organisation, Proof proof) {
    private static final String JSON_PATCH = "application/json-patch+json";

    AzureUri at(String... segments) {
        return AzureUri.of(organisation, segments);
    }

    /** Azure DevOps Services keeps identities on a host of their own; Server has them under the collection. */
    AzureUri identities() {
        String host = Optional.ofNullable(organisation.getHost()).orElse("");
        String base = organisation.toString();
        if (host.equalsIgnoreCase("dev.azure.com")) base = base.replaceFirst("//dev\\.", "//vssps.dev.");
        if (host.endsWith(".visualstudio.com")) base = base.replaceFirst("\\.visualstudio\\.", ".vssps.visualstudio.");
        return AzureUri.of(URI.create(base), "_apis", "identities");
    }

    Answer<JsonNode> get(AzureUri there) {
        return answer(TrackerCall.get(there.uri()), Effect.REPEATABLE);
    }

    Answer<JsonNode> delete(AzureUri there) {
        return answer(TrackerCall.delete(there.uri()), Effect.REPEATABLE);
    }

    Answer<JsonNode> patch(AzureUri there, JsonNode body) {
        return answer(TrackerCall.patch(there.uri(), body), Effect.REPEATABLE);
    }

    Answer<JsonNode> put(AzureUri there, JsonNode body) {
        return answer(TrackerCall.put(there.uri(), body), Effect.REPEATABLE);
    }

    /** Asks with a body; changes nothing. */
    Answer<JsonNode> ask(AzureUri there, JsonNode body) {
        return answer(TrackerCall.post(there.uri(), body).asking(), Effect.REPEATABLE);
    }

    Answer<JsonNode> post(AzureUri there, JsonNode body, Effect effect) {
        return answer(TrackerCall.post(there.uri(), body), effect);
    }

    Answer<JsonNode> patchDocument(String method, AzureUri there, List<PatchOperation> operations, Effect effect) {
        return answer(document(method, there, operations), effect);
    }

    /** Empty when the patch's test for the revision failed. */
    Answer<Optional<JsonNode>> patchDocumentUnlessStale(AzureUri there, List<PatchOperation> operations) {
        TrackerReply reply = send(document("PATCH", there, operations));
        if (reply instanceof Answered answered && AzureProblem.stale(answered)) return Answer.done(Optional.empty());
        return read(reply, Effect.REPEATABLE).map(Optional::of);
    }

    /** Uploads bytes while they are read. What nobody has attached yet nobody sees, so all of it may be repeated. */
    Answer<JsonNode> upload(String method, AzureUri there, UploadBody body, String range) {
        TrackerCall call = new TrackerCall(method, there.uri(), new TreeMap<>(), Optional.empty());
        if (!range.isEmpty()) call = call.header("Content-Range", range);
        TrackerReply reply = http.upload(proof, call, body);
        if (reply instanceof Answered answered && answered.status() == 413) {
            return Answer.refused(Tracker.ATTACHMENTS, "the attachment is larger than this organisation takes");
        }
        return read(reply, Effect.REPEATABLE);
    }

    Answer<AttachmentContent> download(AzureUri there) {
        return switch (http.download(proof, TrackerCall.get(there.uri()))) {
            case TrackerDownload.Opened opened -> Answer.done(new AttachmentContent(opened.stream(), opened.length()));
            case TrackerDownload.Failed(TrackerReply reply) -> failed.answer(reply, Effect.REPEATABLE);
        };
    }

    /** Sends a call as this account; whatever happens is a reply. */
    TrackerReply send(TrackerCall call) {
        return http.send(proof, call);
    }

    private Answer<JsonNode> answer(TrackerCall call, Effect effect) {
        return read(send(call), effect);
    }

    private Answer<JsonNode> read(TrackerReply reply, Effect effect) {
        return reply instanceof Answered answered && answered.ok()
                ? Answer.done(answered.body())
                : failed.answer(reply, effect);
    }

    private static TrackerCall document(String method, AzureUri there, List<PatchOperation> operations) {
        TrackerCall call =
                TrackerCall.patch(there.uri(), HubJson.tree(operations)).header("Content-Type", JSON_PATCH);
        return new TrackerCall(method, call.uri(), call.headers(), call.body());
    }

    /** Never the credentials. */
    @Override
    public String toString() {
        return "AzureHttp[" + organisation + "]";
    }
}
