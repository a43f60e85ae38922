package io.syncline.rules.incoming;

import io.syncline.hub.HubJson;
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
import io.syncline.rules.recording.RecordedWrite;
import io.syncline.rules.twin.Twin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Writes through another port and takes down what it answered. For one run on one thread. */
final class RecordedWrites implements WritePort {
    private final WritePort port;
    private final List<RecordedWrite> writes = new ArrayList<>();

    RecordedWrites(WritePort port) {
        this.port = port;
    }

    @Override
    public Twin intend(Twin twin) {
        return port.intend(twin);
    }

    @Override
    public Twin begin(Twin stored, Writing writing) {
        return port.begin(stored, writing);
    }

    @Override
    public WriteResult create(InstanceId instance, CreatePlan plan, BooleanSupplier held) {
        WriteResult result = port.create(instance, plan, held);
        writes.add(new RecordedWrite(HubJson.tree(plan), result));
        return result;
    }

    @Override
    public Optional<WriteResult> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held) {
        Optional<WriteResult> result = port.update(entity, plan, held);
        result.ifPresent(done -> writes.add(new RecordedWrite(HubJson.tree(plan), done)));
        return result;
    }

    @Override
    public AttachmentDone attach(AttachmentStep step, AttachmentTarget target) {
        return port.attach(step, target);
    }

    @Override
    public PartsWritten parts(PartRun run) {
        return port.parts(run);
    }

    @Override
    public Counted count(PingPong before, Collection<String> fields) {
        return port.count(before, fields);
    }

    @Override
    public Twin keep(Twin stored, Twin now) {
        return port.keep(stored, now);
    }

    List<RecordedWrite> writes() {
        return List.copyOf(writes);
    }
}
