package io.syncline.rules.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.Rehearsed;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A tracker with memory and moods. Persons act through {@link #edit} and the like, the rules engine through the connector's API. */
final class FakeInstance {
    /** One call of the rules engine; the body is JSON null where there is none. */
    record Call(String method, String path, JsonNode body, Instant at) {
        boolean writes() {
            return method.equals("PATCH") || method.equals("POST") && path.equals("entities") || attaches();
        }

        boolean attaches() {
            return path.contains("/attachments");
        }
    }

    final InstanceId id;
    final String project;
    final FakeLookups lookups;
    final FakeFiles files = new FakeFiles();
    private final Consumer<EntityRef> webhook;
    private final Map<String, FakeEntity> entities = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Refusal> instead = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Runnable> afterWrites = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Runnable> beforeWrites = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Refusal> beforeComments = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AtomicBoolean nonsense = new AtomicBoolean();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    FakeInstance(InstanceId id, String project, Consumer<EntityRef> webhook) {
        this.id = id;
        this.project = project;
        this.lookups = new FakeLookups(project);
        this.webhook = entity -> {
            if (!silent.get()) webhook.accept(entity);
        };
    }

    // What a person does; the webhook follows.

    synchronized EntityRef create(String summary, String... labels) {
        FakeEntity made = fresh("");
        made.set("summary", TextNode.valueOf(summary));
        made.set(
                "labels",
                HubJson.tree(Stream.of(labels).map(l -> Map.of("label", l)).toList()));
        webhook.accept(made.ref);
        return made.ref;
    }

    void edit(EntityRef entity, String field, Object value) {
        quietly(entity, field, value);
        webhook.accept(entity);
    }

    /** An edit whose webhook is still under way. */
    synchronized void quietly(EntityRef entity, String field, Object value) {
        found(entity.id()).set(field, HubJson.tree(value));
    }

    synchronized String comment(EntityRef entity, String body) {
        String made = found(entity.id()).comment(body).id().orElseThrow();
        webhook.accept(entity);
        return made;
    }

    synchronized void editComment(EntityRef entity, String comment, String body) {
        found(entity.id()).edit(comment, body);
        webhook.accept(entity);
    }

    synchronized void deleteComment(EntityRef entity, String comment) {
        found(entity.id()).delete(comment);
        webhook.accept(entity);
    }

    synchronized String attach(EntityRef entity, String name, byte[] content) {
        String made = files.attach(found(entity.id()), name, content);
        webhook.accept(entity);
        return made;
    }

    synchronized void detach(EntityRef entity, String attachment) {
        files.remove(found(entity.id()), attachment);
        webhook.accept(entity);
    }

    synchronized List<byte[]> files(EntityRef entity) {
        return files.of(found(entity.id()));
    }

    /** Something a person does to an entity's work logs or links. */
    synchronized void parts(EntityRef entity, Consumer<FakeParts> event) {
        event.accept(found(entity.id()).parts);
        webhook.accept(entity);
    }

    List<Call> partWrites() {
        return calls.stream().filter(call -> call.path().startsWith("parts/")).toList();
    }

    synchronized void remove(EntityRef entity) {
        entities.remove(entity.id());
        webhook.accept(entity);
    }

    synchronized List<HubIssue> issues() {
        return entities.values().stream().map(FakeEntity::issue).toList();
    }

    synchronized HubIssue issue(EntityRef entity) {
        return found(entity.id()).issue();
    }

    synchronized Optional<EntityRef> titled(String summary) {
        return entities.values().stream()
                .filter(e -> e.issue().text("summary").equals(Optional.of(summary)))
                .map(e -> e.ref)
                .findFirst();
    }

    // Moods.

    /** Every write with this field is refused. */
    void refuse(String field, String message) {
        refused.put(field, message);
    }

    void allow(String field) {
        refused.remove(field);
    }

    /** The next call is answered like this instead of being done. */
    void nextCallEndsIn(Refusal refusal) {
        instead.add(refusal);
    }

    /** The next write is done, but answered like this. */
    void nextWriteIsDoneBut(Refusal refusal) {
        afterNextWrite(() -> {
            throw refusal;
        });
    }

    /** Something that happens between the rules engine's next write and the answer to it. */
    void afterNextWrite(Runnable event) {
        afterWrites.add(event);
    }

    /** The next write is done, but its answer is no JSON. */
    void nextWriteIsAnsweredWithNonsense() {
        beforeNextWrite(() -> nonsense.set(true));
    }

    /** Something that happens between the rules engine's read and its next write. */
    void beforeNextWrite(Runnable event) {
        beforeWrites.add(event);
    }

    /** The next update writes its fields, and then this becomes of it. */
    void nextUpdateStopsBeforeItsComments(Refusal refusal) {
        beforeComments.add(refusal);
    }

    /** No webhook from now on. */
    void silence() {
        silent.set(true);
    }

    /** Calls wait until {@link #open}. */
    void stall() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> writes() {
        return calls.stream().filter(Call::writes).toList();
    }

    /** The writes that were not refused. */
    List<Call> taken() {
        return List.copyOf(taken);
    }

    // What the connector answers.

    Object answer(String method, String path, String body) throws InterruptedException {
        Call call = new Call(method, path, HubJson.read(body.isEmpty() ? "null" : body, JsonNode.class), Instant.now());
        calls.add(call);
        gate.await();
        Refusal refusal = instead.poll();
        if (refusal != null) throw refusal;
        if (call.writes()) {
            Runnable event = beforeWrites.poll();
            if (event != null) event.run();
            Object result = call.attaches() ? files(method, path, body) : write(method, path, body);
            written();
            taken.add(call);
            return nonsense.getAndSet(false) ? "nonsense" : result;
        }
        Optional<Object> known = lookups.answer(method, path, call.body());
        if (known.isPresent()) return known.get();
        if (path.startsWith("rehearsals/")) return rehearsed(path, body);
        if (path.startsWith("parts/")) return parts(path.substring("parts/".length()), body);
        if (path.equals("matches")) return matches(HubJson.read(body, Match.class));
        if (path.startsWith("fields")) return List.of();
        return read(path.substring("entities/".length()));
    }

    private synchronized Rehearsed rehearsed(String path, String body) {
        if (path.endsWith("/create")) check(HubJson.read(body, CreatePlan.class).fields());
        else check(HubJson.read(body, UpdatePlan.class).fields());
        return new Rehearsed(true);
    }

    private void written() {
        Runnable event = afterWrites.poll();
        if (event != null) event.run();
    }

    private Object parts(String path, String body) {
        FakeEntity entity = found(path.substring(path.indexOf('/') + 1));
        Object result = part(entity, path.startsWith("worklogs/"), body);
        webhook.accept(entity.ref);
        written();
        return result;
    }

    private synchronized Object part(FakeEntity entity, boolean worklogs, String body) {
        String field = worklogs ? "workLogs" : "issueLinks";
        check(HubIssue.empty().with(field, List.of()));
        return worklogs
                ? entity.parts.worklogs(HubJson.read(body, WorklogPlan.class))
                : entity.parts.links(HubJson.read(body, LinkPlan.class));
    }

    private synchronized EntitySnapshot read(String entity) {
        return entities.values().stream()
                .filter(known -> known.ref.key().equals(entity))
                .findFirst()
                .orElseGet(() -> found(entity))
                .snapshot();
    }

    /** The query is the label an issue must have. */
    private synchronized MatchResult matches(Match match) {
        return new MatchResult(found(match.entity().id()).issue().labels().contains(match.query()));
    }

    private synchronized WriteResult write(String method, String path, String body) {
        WriteResult result = method.equals("POST")
                ? create(HubJson.read(body, CreatePlan.class))
                : update(path.substring("entities/".length()), HubJson.read(body, UpdatePlan.class));
        webhook.accept(result.ref());
        return result;
    }

    private synchronized Object files(String method, String path, String body) {
        String[] parts = path.split("/");
        FakeEntity entity = found(parts[1]);
        Object result = method.equals("POST")
                ? add(entity, HubJson.read(body, AttachmentAdd.class))
                : files.delete(entity, parts[3]);
        webhook.accept(entity.ref);
        return result;
    }

    private Object add(FakeEntity entity, AttachmentAdd plan) {
        check(HubIssue.empty().with(plan.filename(), plan.filename()));
        return files.add(entity, plan);
    }

    private WriteResult create(CreatePlan plan) {
        check(plan.fields());
        FakeEntity entity = entities.values().stream()
                .filter(e -> plan.repeated() && e.marker.equals(plan.marker()))
                .findFirst()
                .orElseGet(() -> made(plan));
        return result(
                entity,
                entity.issue(),
                plan.comments().stream().map(entity::add).toList());
    }

    private FakeEntity made(CreatePlan plan) {
        FakeEntity entity = fresh(plan.marker());
        plan.fields().fields().forEach(entity::set);
        return entity;
    }

    private WriteResult update(String id, UpdatePlan plan) {
        FakeEntity entity = found(id);
        check(plan.fields());
        plan.fields().fields().forEach(entity::set);
        Refusal refusal = beforeComments.poll();
        if (refusal != null) throw refusal;
        List<HubComment> comments = new ArrayList<>();
        for (CommentWrite write : plan.comments()) {
            switch (write) {
                case CommentWrite.Add add -> comments.add(entity.add(add));
                case CommentWrite.Edit edit -> comments.add(entity.edit(edit.id(), edit.body()));
                case CommentWrite.Delete delete -> entity.delete(delete.id());
            }
        }
        HubIssue written = HubIssue.empty();
        for (String field : plan.fields().fields().keySet())
            written = written.with(field, entity.issue().field(field).orElseThrow());
        return result(entity, written, comments);
    }

    private static WriteResult result(FakeEntity entity, HubIssue written, List<HubComment> comments) {
        return new WriteResult(entity.ref, written, comments, entity.version(), entity.updated(), List.of());
    }

    private void check(HubIssue fields) {
        refused.forEach((field, message) -> {
            if (fields.field(field).isPresent()) throw Refusal.field(field, message);
        });
    }

    private FakeEntity fresh(String marker) {
        int number = entities.size() + 1;
        EntityRef ref = new EntityRef(id, "1000" + number, project + "-" + number);
        FakeEntity made = new FakeEntity(ref, project, marker);
        entities.put(ref.id(), made);
        return made;
    }

    private FakeEntity found(String id) {
        FakeEntity entity = entities.get(id);
        if (entity == null) throw Refusal.gone();
        return entity;
    }
}
