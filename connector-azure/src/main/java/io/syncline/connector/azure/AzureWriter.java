package io.syncline.connector.azure;

import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.write.AzureMarker;
import io.syncline.connector.azure.write.AzureWritePlanner;
import io.syncline.connector.azure.write.Contention;
import io.syncline.connector.azure.write.WrittenFields;
import io.syncline.connector.field.SilentDrops;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Carries plans out on work items of one type of one project. */
final class AzureWriter {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Instance instance;
    private final AzureClient client;
    private final WorkItemSchema schema;
    private final AzureWritePlanner planner;
    private final AzureReader reader;

    AzureWriter(Instance instance, AzureClient client, WorkItemSchema schema) {
        this.instance = instance;
        this.client = client;
        this.schema = schema;
        this.planner = new AzureWritePlanner(instance.url(), schema);
        this.reader = new AzureReader(instance, schema);
    }

    /** Creates the work item, or finds the one that an earlier attempt created; then its state, then its comments. */
    Answer<WriteResult> create(CreatePlan plan) {
        AzureMarker marker = new AzureMarker(plan.marker());
        return earlier(plan, marker)
                .then(found -> found.map(item -> Answer.done(Attempt.of(item))).orElseGet(() -> fresh(plan, marker)))
                .then(made -> certain(finished(plan, made)));
    }

    private Answer<Optional<WorkItem>> earlier(CreatePlan plan, AzureMarker marker) {
        return plan.repeated()
                ? new EarlierCreate(client, schema.project().key()).find(marker, plan.intended())
                : Answer.done(Optional.empty());
    }

    private Answer<Attempt> fresh(CreatePlan plan, AzureMarker marker) {
        String project = schema.project().key();
        return new AzurePeople(client)
                .found(planner.people(plan.fields()))
                .then(people -> planner.create(plan.fields(), marker.link(instance, project), people))
                .then(patch -> client.create(project, schema.type(), patch.operations())
                        .map(item -> Attempt.of(item).warned(patch.warnings())));
    }

    /** A work item is created in its first state and brought to the wanted one while nobody else has touched it. */
    private Answer<WriteResult> finished(CreatePlan plan, Attempt made) {
        HubIssue status = HubIssue.empty();
        Optional<String> wanted = AzureWritePlanner.wantedState(plan.fields());
        if (wanted.isPresent() && made.item().rev() == 1) status = status.with("status", HubNamed.of(wanted.get()));
        return patched(new UpdatePlan(status, HubIssue.empty(), List.of()), made.item(), true)
                .then(item -> commented(plan.comments(), plan.repeated(), item.warned(made.warnings())))
                .map(done -> done.result(reader, reader.issue(done.item()).with("comments", done.plainComments())));
    }

    /** After the work item is there, "nothing was done" would be wrong. */
    private static Answer<WriteResult> certain(Answer<WriteResult> answer) {
        return switch (answer) {
            case Answer.TryLater<WriteResult>(String reason, Duration after) ->
                new Answer.Unknown<>("created, but not finished: " + reason);
            case Answer.Gone<WriteResult>(String message) ->
                new Answer.Unknown<>("created, but gone again: " + message);
            case Answer.Done<WriteResult> done -> done;
            case Answer.Refused<WriteResult> refused -> refused;
            case Answer.Unknown<WriteResult> unknown -> unknown;
        };
    }

    /** Writes the fields that differ, then the comments. */
    Answer<WriteResult> update(WorkItem item, UpdatePlan plan) {
        return patched(plan, item, true)
                .then(done ->
                        commented(plan.comments(), plan.mayBeThere(), done).afterWriting(plan.hasSteps()))
                .map(done -> checked(plan, done))
                .map(done -> done.result(reader, WrittenFields.of(plan.fields(), reader.issue(done.item()), schema)));
    }

    /** What the tracker took without a word and does not show is told. */
    private Attempt checked(UpdatePlan plan, Attempt done) {
        return done.warned(SilentDrops.of(plan.fields(), reader.issue(done.item()), done.warnings()));
    }

    private Answer<Attempt> patched(UpdatePlan plan, WorkItem item, boolean again) {
        return new AzurePeople(client)
                .found(planner.people(plan.fields()))
                .then(people -> planner.update(plan.fields(), plan.before(), item, people))
                .then(patch ->
                        sent(plan, item, patch.operations(), again).map(attempt -> attempt.warned(patch.warnings())));
    }

    private Answer<Attempt> sent(UpdatePlan plan, WorkItem item, List<PatchOperation> operations, boolean again) {
        if (operations.isEmpty()) return Answer.done(Attempt.of(item));
        return client.update(item, operations).then(fresh -> fresh.map(written -> Answer.done(Attempt.of(written)))
                .orElseGet(() -> again ? reread(plan, item) : contended("its revision")));
    }

    /** Somebody wrote in between: once more, if they left our fields alone. */
    private Answer<Attempt> reread(UpdatePlan plan, WorkItem stale) {
        return client.workItem(String.valueOf(stale.id()))
                .then(item -> Contention.moved(plan.fields(), reader.issue(stale), reader.issue(item))
                        .map(AzureWriter::contended)
                        .orElseGet(() -> patched(plan, item, false)));
    }

    private Answer<Attempt> commented(List<? extends CommentWrite> writes, boolean mayBeThere, Attempt attempt) {
        CommentWriter comments = new CommentWriter(
                client, schema.project().key(), String.valueOf(attempt.item().id()));
        return comments.write(writes, mayBeThere).map(done -> attempt.with(done));
    }

    private static Answer<Attempt> contended(String what) {
        return new Answer.TryLater<>("somebody else is changing the work item: " + what, AT_ONCE);
    }
}
