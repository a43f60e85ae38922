package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.MessageHead;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.trial.TrialRequest;
import io.syncline.hub.trial.TrialResult;
import io.syncline.rules.incoming.IncomingStage;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.trial.TrialDesk;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.StageOutcome;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a dry run says is what the tracker then gets: the same case first on paper, then for real. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class TrialTruthIT {
    private static final int CASES = 1_000;

    /** Scripts that store half-way, fail half-way, leave out, prefix, merge and want what is refused. */
    private static final List<String> SCRIPTS = List.of(
            Pair.FIRST + Pair.FIELDS,
            Pair.FIRST + Pair.FIELDS + "store(issue)\nissue.description = 'stored ' + (issue.key != null)\n",
            Pair.FIRST + "issue.summary = '[' + replica.key + '] ' + replica.summary\nissue.labels += replica.labels\n",
            "if (replica.priority?.name == 'Low') return\n" + Pair.FIRST + Pair.FIELDS,
            Pair.FIRST + Pair.FIELDS + "store(issue)\nif (replica.summary.contains('7')) debug.error('seven')\n",
            Pair.FIELDS + "if (firstSync) issue.projectKey = replica.customKeys?.where\n",
            Pair.FIRST + Pair.FIELDS + "if (replica.summary.contains('3')) issue.due = '2026-12-24'\n");

    @Inject
    Stories stories;

    @Inject
    StateTopicsConsumer state;

    @Inject
    TwinRepository twins;

    @Inject
    IncomingStage stage;

    @Inject
    TrialDesk trials;

    /** One entity of the other side and what becomes of it here. */
    private record Subject(Pair pair, ConnectionSide side, TwinId twin, String id) {}

    @Test
    void dryRunWritesWhatTheTrackerGets() {
        long seed = Long.getLong("syncline.trial.seed", System.nanoTime());
        System.out.println("trial seed=" + seed);
        Random random = new Random(seed);
        List<Subject> subjects = subjects();

        int writes = 0;
        for (int number = 0; number < CASES; number++) {
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            Optional<Twin> known = twins.find(new TwinKey(subject.twin(), Side.RIGHT));
            known.flatMap(twin -> twin.link().local()).ifPresent(local -> person(subject.pair().right, local, random));
            writes += check(subject, known, replica(subject, number + 1, random), "seed " + seed + " case " + number);
        }

        assertThat(writes).as("a test of nothing proves nothing").isGreaterThan(CASES);
    }

    private int check(Subject subject, Optional<Twin> known, Replica replica, String name) {
        FakeInstance tracker = subject.pair().right;
        int calls = tracker.calls().size();

        TrialResult paper = trials.run(subject.side(), request(replica));

        assertThat(tracker.calls().subList(calls, tracker.calls().size()))
                .as(name)
                .allMatch(
                        call -> call.method().equals("GET") || call.path().startsWith("rehearsals/"),
                        "a dry run only reads");
        Map<String, JsonNode> comments = comments(tracker, known);
        int writes = tracker.taken().size();
        Instant now = Instant.now();
        StageOutcome outcome = stage.apply(
                subject.side(),
                known,
                new LaneMessage.Sync(
                        MessageHead.of(UUID.randomUUID().toString(), now), subject.twin(), replica, Map.of(), now),
                () -> false);
        // An entity that was just created is looked at once; here nobody else keeps that look apart from the next case.
        if (known.isEmpty()) subject.pair().quietHints();
        List<String> got = tracker.taken().subList(writes, tracker.taken().size()).stream()
                .flatMap(call -> entries(call.body(), comments).stream())
                .toList();
        assertThat(paper.writes().stream()
                        .map(write -> entry(write.field(), write.before(), write.after()))
                        .toList())
                .as(name)
                .isEqualTo(got);
        assertThat(paper.error().map(error -> error.message())).as(name).isEqualTo(failure(outcome));
        return got.size();
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < SCRIPTS.size(); i++) {
            Pair pair = stories.pair()
                    .incoming(Side.RIGHT, SCRIPTS.get(i))
                    .policy(ConflictPolicy.values()[i % 4])
                    .activate();
            pair.right.silence();
            pair.right.refuse("due", "nobody works at Christmas");
            ConnectionSide side = state.side(new LaneId(pair.id, Side.RIGHT)).orElseThrow();
            for (int j = 0; j < 8; j++) {
                subjects.add(
                        new Subject(pair, side, new TwinId(UUID.randomUUID().toString()), "left-" + i + "-" + j));
            }
        }
        return subjects;
    }

    private static TrialRequest request(Replica replica) {
        return new TrialRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.of(HubJson.tree(replica)),
                Optional.empty(),
                Optional.empty());
    }

    private static void person(FakeInstance tracker, EntityRef local, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> tracker.quietly(local, "summary", "mine " + random.nextInt(9));
            case 1 -> tracker.quietly(local, "description", "words " + random.nextInt(3));
            case 2 -> tracker.quietly(local, "labels", List.of(Map.of("label", "here" + random.nextInt(3))));
            case 3 -> tracker.comment(local, "a person's " + random.nextInt(99));
            case 4 -> tracker.quietly(local, "priority", Map.of("name", "High"));
            default -> tracker.quietly(local, "status", Map.of("name", "Done"));
        }
    }

    private static Replica replica(Subject subject, long event, Random random) {
        HubIssue issue = HubIssue.empty()
                .with("key", "LE-" + subject.id())
                .with("summary", "theirs " + random.nextInt(20))
                .with("description", random.nextBoolean() ? "" : "text " + random.nextInt(4))
                .with("labels", List.of(Map.of("label", "l" + random.nextInt(4)), Map.of("label", "sync")))
                .with("status", Map.of("name", random.nextBoolean() ? "Open" : "Done"))
                .with("customKeys", random.nextInt(3) == 0 ? Map.of() : Map.of("where", "RI"))
                .with("comments", commentsOf(subject, random));
        if (random.nextInt(3) > 0)
            issue = issue.with("priority", Map.of("name", random.nextBoolean() ? "High" : "Low"));
        return new Replica(
                ReplicaVersion.CURRENT,
                issue,
                new ReplicaSource(
                        subject.side().remote().instance(), subject.id(), "LE-" + subject.id(), Optional.empty()),
                subject.side().connection().id(),
                event,
                Instant.now().minusSeconds(random.nextInt(60)));
    }

    private static List<Map<String, Object>> commentsOf(Subject subject, Random random) {
        List<Map<String, Object>> comments = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (random.nextInt(3) == 0) continue;
            comments.add(Map.of("id", subject.id() + "-" + i, "body", "said " + random.nextInt(3), "internal", false));
        }
        return comments;
    }

    private static Optional<String> failure(StageOutcome outcome) {
        return switch (outcome) {
            case StageOutcome.Finished finished -> Optional.empty();
            case StageOutcome.Stuck stuck -> Optional.of(stuck.failure().message());
            case StageOutcome.Waits waits -> Optional.of("waits for " + waits.remoteId());
        };
    }

    private static Map<String, JsonNode> comments(FakeInstance tracker, Optional<Twin> known) {
        Map<String, JsonNode> all = new TreeMap<>();
        known.flatMap(twin -> twin.link().local())
                .flatMap(local -> tracker.issue(local).field("comments"))
                .ifPresent(list -> list.forEach(each -> all.put(each.path("id").asText(), each)));
        return all;
    }

    /** A body of the connector's API in the words of a dry run, told apart here on purpose. */
    private static List<String> entries(JsonNode body, Map<String, JsonNode> comments) {
        List<String> entries = new ArrayList<>();
        if (body.has("project")) entries.add(entry("project", NullNode.instance, body.get("project")));
        body.path("fields").properties().stream()
                .map(field -> entry(field.getKey(), orNull(body.path("before").path(field.getKey())), field.getValue()))
                .forEach(entries::add);
        StreamSupport.stream(body.path("comments").spliterator(), false)
                .map(comment -> comment(comment, comments))
                .forEach(entries::add);
        return entries;
    }

    private static String comment(JsonNode write, Map<String, JsonNode> comments) {
        ObjectNode after = HubJson.object();
        if (write.has("id")) after.set("id", write.get("id"));
        if (write.has("body")) after.set("body", write.get("body"));
        if (write.has("internal")) after.set("internal", write.get("internal"));
        JsonNode before = write.has("id")
                ? comments.getOrDefault(write.get("id").asText(), NullNode.instance)
                : NullNode.instance;
        return entry("comments", before, write.path("type").asText().equals("Delete") ? NullNode.instance : after);
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? NullNode.instance : node;
    }

    private static String entry(String field, JsonNode before, JsonNode after) {
        return field + ": " + before + " -> " + after;
    }
}
