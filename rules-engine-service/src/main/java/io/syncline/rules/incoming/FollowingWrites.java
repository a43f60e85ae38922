package io.syncline.rules.incoming;

import io.syncline.rules.attachment.AttachmentWrites;
import io.syncline.rules.loop.LoopBreaker;
import io.syncline.rules.part.PartWrites;
import io.syncline.rules.work.Patience;
import jakarta.enterprise.context.ApplicationScoped;

/** The writes that follow an entity once it is there, and the patience and the limits they all share. */
@ApplicationScoped
class FollowingWrites {
    private final AttachmentWrites attachments;
    private final PartWrites parts;
    private final LoopBreaker loops;
    private final Patience patience;

    FollowingWrites(AttachmentWrites attachments, PartWrites parts, LoopBreaker loops, Patience patience) {
        this.attachments = attachments;
        this.parts = parts;
        this.loops = loops;
        this.patience = patience;
    }

    AttachmentWrites attachments() {
        return attachments;
    }

    PartWrites parts() {
        return parts;
    }

    LoopBreaker loops() {
        return loops;
    }

    Patience patience() {
        return patience;
    }
}
