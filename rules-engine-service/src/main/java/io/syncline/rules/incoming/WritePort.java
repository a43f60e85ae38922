package io.syncline.rules.incoming;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.rules.attachment.AttachmentDone;
import io.syncline.rules.attachment.AttachmentStep;
import io.syncline.rules.attachment.AttachmentTarget;
import io.syncline.rules.loop.Counted;
import io.syncline.rules.loop.PingPong;
import io.syncline.rules.merge.Writing;
import io.syncline.rules.part.PartRun;
import io.syncline.rules.part.PartsWritten;
import io.syncline.rules.twin.Twin;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where the writes of a run go: to the tracker, or on paper only. Everything a run changes outside this process goes through here or
 * through {@link io.syncline.script.tracker.LocalTracker}; a run that must have no effect gets other ones of both.
 */
public interface WritePort {

    /** Makes it durable that an entity is about to be created; the twin as it stands then. */
    Twin intend(Twin twin);

    /** Makes it durable that these writes to the twin's entity are about to begin; the twin as it is stored then. */
    Twin begin(Twin stored, Writing writing);

    /** Creates once, however often the outcome stays unknown. */
    WriteResult create(InstanceId instance, CreatePlan plan, BooleanSupplier held);

    /** Updates; may be repeated. Empty when the entity is gone. */
    Optional<WriteResult> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held);

    /** Carries out one step to the attachments of an entity; safe to repeat. */
    AttachmentDone attach(AttachmentStep step, AttachmentTarget target);

    /** Writes work logs and links. */
    PartsWritten parts(PartRun run);

    /** Makes durable what a step left to remember; the twin as it is stored then. */
    Twin keep(Twin stored, Twin now);

    /** Counts a write of these fields against what may go back and forth. */
    Counted count(PingPong before, Collection<String> fields);
}
