package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.rules.attachment.AttachmentDone;
import io.syncline.rules.attachment.AttachmentPlan;
import io.syncline.rules.attachment.AttachmentStep;
import io.syncline.rules.attachment.AttachmentTarget;
import io.syncline.rules.loop.Counted;
import io.syncline.rules.loop.PingPong;
import io.syncline.rules.merge.Conflict;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Merged;
import io.syncline.rules.merge.Writing;
import io.syncline.rules.part.PartMarker;
import io.syncline.rules.part.PartRun;
import io.syncline.rules.part.PartsWritten;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.Twin;
import io.syncline.script.tracker.StoredIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The writes of one run: what {@code store(issue)} writes half-way and what is left at the end. Knows after every write what the
 * twin has to remember. For one thread.
 */
public final class WriteSession {
    private final SyncRun run;
    private final WritePort port;
    private final Resumed resumed;
    private final List<Trace> newTraces = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<FieldWrite> fieldWrites = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private Twin twin;
    private Twin stored;
    private HubIssue current;
    private boolean wrote;

    WriteSession(SyncRun run, WritePort port) {
        this.run = run;
        this.port = port;
        this.resumed = run.resumed();
        this.twin = run.twin();
        this.stored = run.twin();
        this.current = SeenIssue.traced(run.before(), run.twin().traces());
    }

    /** What {@code store(issue)} does. */
    StoredIssue store(HubIssue wanted) {
        write(wanted);
        return new StoredIssue(twin.link().local().orElseThrow(), SeenIssue.traced(current, twin.traces()));
    }

    /** Writes the difference between the entity as it is now and as the script wants it. */
    void write(HubIssue wish) {
        HubIssue before = firstSync() ? HubIssue.empty() : current;
        HubIssue wanted = wrote ? wish : resumed(wish);
        if (firstSync()) create(wanted);
        else update(wanted);
        attach(before, wanted);
        writeParts(wanted);
    }

    /** The first wish meets what an earlier attempt wrote of it. */
    private HubIssue resumed(HubIssue wish) {
        List<FieldWrite> written = resumed.written(wish);
        fieldWrites.addAll(written);
        wrote |= !written.isEmpty();
        return resumed.rebased(wish);
    }

    /** Attachments follow one by one, and each is remembered before the next: after a crash none comes twice. */
    private void attach(HubIssue before, HubIssue wanted) {
        Replica replica = run.message().replica();
        AttachmentPlan plan = AttachmentPlan.between(before, wanted, replica.hubIssue(), twin.traces(), twin.key());
        warnings.addAll(plan.notes());
        if (!plan.steps().isEmpty()) begin(Writing.none());
        for (AttachmentStep step : plan.steps()) {
            AttachmentTarget target = new AttachmentTarget(
                    twin.link().local().orElseThrow(), replica, twin.localIds(TraceKind.ATTACHMENT), run.held());
            switch (port.attach(step, target)) {
                case AttachmentDone.Refused no -> throw new WriteRefused(no.failure());
                case AttachmentDone.Finished done -> attached(done);
            }
        }
    }

    private void attached(AttachmentDone.Finished done) {
        wrote = true;
        warnings.add(done.note());
        newTraces.addAll(done.traces());
        stored = port.keep(stored, done.traced(stored));
        HubIssue seen = done.in(twin.memory().seen().orElse(current));
        current = done.in(current);
        twin = done.traced(twin).with(twin.memory().withSeen(seen)).saved(stored.version());
    }

    /** Work logs and links, which need the entity to be there. */
    private void writeParts(HubIssue wanted) {
        PartRun parts = parts(wanted);
        if (!parts.empty()) {
            begin(Writing.none());
            parts = parts(wanted);
        }
        PartsWritten done = port.parts(parts);
        twin = done.twin();
        current = done.current();
        newTraces.addAll(done.traces());
        fieldWrites.addAll(done.writes());
        warnings.addAll(done.warnings());
        wrote |= !done.writes().isEmpty();
        done.refusal().ifPresent(no -> {
            throw new WriteRefused(no);
        });
    }

    boolean firstSync() {
        return twin.link().local().isEmpty();
    }

    private PartRun parts(HubIssue wanted) {
        return new PartRun(
                twin,
                SeenIssue.traced(current, twin.traces()),
                wanted,
                run.message().replica().event(),
                run.message().replica().sentAt(),
                run.held());
    }

    private void create(HubIssue wanted) {
        String project = project(wanted);
        boolean repeated = twin.intent().isPresent();
        if (!repeated) twin = port.intend(twin);
        stored = twin;
        List<CommentWrite.Add> comments = new ArrayList<>();
        commentWrites(wanted).forEach(write -> {
            if (write instanceof CommentWrite.Add add) comments.add(add);
        });
        Map<String, JsonNode> fields = FieldValues.of(wanted);
        CreatePlan plan = new CreatePlan(
                twin.key().twin() + ":" + twin.key().side().wire(),
                twin.intent().orElseThrow(),
                repeated,
                project,
                FieldValues.issue(fields),
                comments);
        WriteResult result = port.create(run.side().local().instance(), plan, run.held());
        fields.forEach((field, value) -> fieldWrites.add(new FieldWrite(field, NullNode.instance, value)));
        twin = twin.with(twin.link().withLocal(result.ref())).traced(traces(result));
        HubIssue made = SeenIssue.comments(result.written(), unmarked(result.comments()), List.of());
        twin = twin.with(merge().created(twin.memory(), fields, made));
        current = made;
        done(result);
    }

    private void update(HubIssue wanted) {
        HubIssue before = current;
        Merged merged = merge().decide(twin.memory(), before, wanted);
        count(merged);
        conflicts.addAll(merged.conflicts());
        List<CommentWrite> comments = commentWrites(wanted);
        boolean nothing = merged.writes().isEmpty() && comments.isEmpty();
        Map<String, JsonNode> replaced =
                retained(FieldValues.of(before), merged.writes().keySet());
        if (!nothing) begin(new Writing(replaced, merged.writes()));
        HubIssue written = nothing ? HubIssue.empty() : send(merged, replaced, comments);
        twin = twin.with(merge().remember(twin.memory(), before, merged, written));
    }

    /** From here on until all is remembered the entity may show what nobody here typed. An entity just created is not known yet. */
    private void begin(Writing writing) {
        if (stored.link().local().isEmpty()) return;
        if (stored.writing() && writing.equals(Writing.none())) return;
        stored = port.begin(stored, writing);
        twin = twin.with(twin.memory().beginning(writing)).saved(stored.version());
    }

    private void count(Merged merged) {
        Counted counted = port.count(twin.memory().pingPong(), merged.writes().keySet());
        Optional<Failure> refusal = counted.refusal();
        twin = twin.with(twin.memory().withPingPong(refusal.isPresent() ? PingPong.none() : counted.memory()));
        refusal.ifPresent(failure -> {
            throw new WriteRefused(failure);
        });
    }

    private FieldMerge merge() {
        return new FieldMerge(run.side().connection().conflicts(), run.side().side(), run.message(), run.updated());
    }

    private HubIssue send(Merged merged, Map<String, JsonNode> before, List<CommentWrite> comments) {
        UpdatePlan plan =
                new UpdatePlan(FieldValues.issue(merged.writes()), FieldValues.issue(before), comments, untried());
        EntityRef entity = twin.link().local().orElseThrow();
        WriteResult result = updated(entity, plan)
                .orElseThrow(() -> new WriteRefused(Failure.of("the entity went away while it was written")));
        merged.writes()
                .forEach((field, value) ->
                        fieldWrites.add(new FieldWrite(field, before.getOrDefault(field, NullNode.instance), value)));
        List<String> deleted = new ArrayList<>();
        comments.forEach(write -> {
            if (write instanceof CommentWrite.Delete delete) deleted.add(delete.id());
        });
        twin = twin.traced(traces(result)).untraced(TraceKind.COMMENT, deleted);
        HubIssue seen = twin.memory().seen().orElse(current);
        twin = twin.with(twin.memory().withSeen(SeenIssue.comments(seen, unmarked(result.comments()), deleted)));
        current =
                SeenIssue.comments(SeenIssue.overlay(current, result.written()), unmarked(result.comments()), deleted);
        done(result);
        return result.written();
    }

    /** An earlier attempt would have left word that it had begun. */
    private boolean untried() {
        return !run.twin().writing() && run.twin().intent().isEmpty();
    }

    private Optional<WriteResult> updated(EntityRef entity, UpdatePlan plan) {
        try {
            return port.update(entity, plan, run.givenUp());
        } catch (NothingWritten nothing) {
            if (!wrote && !run.twin().writing())
                port.keep(stored, stored.with(stored.memory().settled()));
            throw nothing.why();
        }
    }

    private List<CommentWrite> commentWrites(HubIssue wanted) {
        return CommentPlan.between(
                current,
                wanted,
                twin.traces(),
                twin.key(),
                run.message().replica().event());
    }

    private static Map<String, JsonNode> retained(Map<String, JsonNode> all, Collection<String> names) {
        Map<String, JsonNode> some = new TreeMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }

    private void done(WriteResult result) {
        wrote = true;
        warnings.addAll(result.warnings());
    }

    private List<Trace> traces(WriteResult result) {
        List<Trace> made = new ArrayList<>();
        for (HubComment comment : result.comments()) {
            Optional<String> remote = comment.remoteId().flatMap(PartMarker::remoteId);
            if (remote.isPresent() && comment.id().isPresent()) {
                made.add(new Trace(TraceKind.COMMENT, comment.id().get(), remote.get()));
            }
        }
        newTraces.addAll(made);
        return made;
    }

    private static List<HubComment> unmarked(List<HubComment> comments) {
        return comments.stream()
                .map(comment -> comment.withRemoteId(Optional.empty()))
                .toList();
    }

    /** Where the rule says, or else where this side of the connection is. */
    private String project(HubIssue wanted) {
        return wanted.text("repository")
                .or(() -> wanted.text("projectKey"))
                .or(() -> wanted.field("project").map(node -> node.path("key").asText("")))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> run.side().local().project());
    }

    Twin twin() {
        return twin;
    }

    List<Trace> newTraces() {
        return newTraces;
    }

    /** What the tracker left out and why. */
    public List<String> warnings() {
        return warnings;
    }

    List<FieldWrite> fieldWrites() {
        return fieldWrites;
    }

    /** Fields that both sides had changed. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    SortedSet<String> kept() {
        SortedSet<String> kept = new TreeSet<>();
        conflicts.stream().filter(conflict -> !conflict.taken()).forEach(conflict -> kept.add(conflict.field()));
        return kept;
    }

    boolean wroteAnything() {
        return wrote;
    }
}
