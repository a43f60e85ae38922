package io.syncline.hub.attachment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.syncline.hub.issue.HubAttachment;
import java.time.Duration;

/** What became of an {@link AttachmentAdd}. Trouble at the source is told apart, for it is not the target's: nothing was added then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AttachmentResult.Added.class, name = "Added"),
    @JsonSubTypes.Type(value = AttachmentResult.SourceGone.class, name = "SourceGone"),
    @JsonSubTypes.Type(value = AttachmentResult.SourceRefused.class, name = "SourceRefused"),
    @JsonSubTypes.Type(value = AttachmentResult.SourceLater.class, name = "SourceLater"),
    @JsonSubTypes.Type(value = AttachmentResult.SourceBroken.class, name = "SourceBroken")
})
public sealed interface AttachmentResult {

    /**
     * It is there, now or since an earlier attempt.
     *
     * @param attachment as a read of the entity shows it
     * @param hash SHA-256 of its bytes in lower-case hex
     */
    record Added(HubAttachment attachment, String hash) implements AttachmentResult {}

    /** The source has it no more. */
    record SourceGone(String message) implements AttachmentResult {}

    /** The source does not give it away; a person must act. */
    record SourceRefused(String message) implements AttachmentResult {}

    /** The source cannot give it now; not before {@code after}. */
    record SourceLater(String reason, Duration after) implements AttachmentResult {}

    /** The bytes broke off or are not those that were announced. */
    record SourceBroken(String reason) implements AttachmentResult {}
}
