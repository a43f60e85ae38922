package io.syncline.connector.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.field.SilentDrops;
import io.syncline.connector.jira.client.CommentClient;
import io.syncline.connector.jira.client.IssueClient;
import io.syncline.connector.jira.client.LostIssueClient;
import io.syncline.connector.jira.client.PeopleClient;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.field.FieldWriter;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.issue.JiraWrite;
import io.syncline.connector.jira.issue.JiraWritePlanner;
import io.syncline.connector.jira.issue.PlanUsers;
import io.syncline.connector.jira.part.FollowerClient;
import io.syncline.connector.jira.transition.TransitionClient;
import io.syncline.connector.jira.transition.Walk;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Carries out plans, step by step; each step is safe to repeat. */
final class JiraWriting {
    /** What a plan is laid over: the fields there are, and the texts they have. */
    private record Ground(FieldCatalog catalog, Set<String> here, Map<String, String> texts) {
        JiraWritePlanner planner(Map<JsonNode, ObjectNode> accounts) {
            return new JiraWritePlanner(new FieldWriter(accounts), catalog, here, texts);
        }
    }

    private final IssueClient issues;
    private final CommentClient comments;
    private final TransitionClient transitions;
    private final PeopleClient people;
    private final LostIssueClient lost;
    private final FollowerClient followers;

    JiraWriting(
            IssueClient issues,
            CommentClient comments,
            TransitionClient transitions,
            PeopleClient people,
            LostIssueClient lost,
            FollowerClient followers) {
        this.issues = issues;
        this.comments = comments;
        this.transitions = transitions;
        this.people = people;
        this.lost = lost;
        this.followers = followers;
    }

    Answer<WriteResult> create(Instance instance, CreatePlan plan, FieldCatalog catalog) {
        Answer<Optional<String>> known = plan.repeated() ? lost.find(instance, plan) : Answer.done(Optional.empty());
        return known.then(id -> planner(instance, plan.fields(), new Ground(catalog, Set.of(), Map.of()))
                .then(planner -> issues.placed(instance, Optional.empty(), planner.create(plan.fields()), catalog))
                .then(whole -> orWithoutReporter(whole, write -> {
                    Answer<String> created = id.map(Answer::done)
                            .orElseGet(() -> allowed(write).then(go -> issues.create(instance, plan, write)));
                    return named(created, catalog).then(issue -> begun(finish(instance, issue, plan, write, catalog)));
                })));
    }

    /** A right that few accounts have must not stop everything else. */
    private static Answer<WriteResult> orWithoutReporter(
            JiraWrite whole, Function<JiraWrite, Answer<WriteResult>> attempt) {
        Answer<WriteResult> answer = attempt.apply(whole);
        boolean reporter = answer instanceof Answer.Refused<WriteResult>(Optional<String> field, String message)
                && field.equals(Optional.of("reporter"))
                && whole.planned().contains("reporter");
        return reporter ? attempt.apply(whole.withoutReporter()) : answer;
    }

    /** The issue is there: from here on nothing is refused or tried later as if nothing had happened. */
    private static Answer<WriteResult> begun(Answer<WriteResult> answer) {
        return switch (answer) {
            case Answer.Done<WriteResult> done -> done;
            case Answer.Unknown<WriteResult> unknown -> unknown;
            case Answer.Refused<WriteResult>(Optional<String> field, String message) -> new Answer.Unknown<>(message);
            case Answer.TryLater<WriteResult> later -> new Answer.Unknown<>(later.reason());
            case Answer.Gone<WriteResult>(String message) -> new Answer.Unknown<>(message);
        };
    }

    private Answer<WriteResult> finish(
            Instance instance, String id, CreatePlan plan, JiraWrite write, FieldCatalog catalog) {
        List<String> warnings = new ArrayList<>(write.warnings());
        Answer<Boolean> arrived = walk(instance, id, write).then(walk -> take(instance, walk, write));
        if (arrived instanceof Answer.Refused<Boolean>(Optional<String> field, String message)) {
            warnings.add("status: " + message);
            arrived = Answer.done(false);
        }
        return arrived.then(moved -> followers.watch(instance, id, write.watching()))
                .then(told -> {
                    warnings.addAll(told);
                    return comments.write(instance, id, plan.comments(), plan.repeated());
                })
                .then(written -> issues.read(instance, id, catalog)
                        .map(snapshot ->
                                result(snapshot, snapshot.issue(), written, warned(warnings, write, snapshot))));
    }

    Answer<WriteResult> update(Instance instance, String id, UpdatePlan plan, FieldCatalog catalog) {
        Optional<WireIssue> recent = issues.recent(instance, id);
        Answer<JiraWrite> ready = ground(instance, id, plan.fields(), recent, catalog)
                .then(ground -> planner(instance, PlanUsers.withFormerWatchers(plan), ground))
                .map(planner -> planner.update(plan.fields(), plan.before()))
                .then(whole -> issues.placed(instance, Optional.of(id), whole, catalog));
        Answer<WriteResult> answer = ready.then(whole -> orWithoutReporter(whole, write -> allowed(write)
                .then(go -> walk(instance, id, write))
                .then(walk -> issues.edit(instance, id, write).then(edited -> take(instance, walk, write)
                        .afterWriting(write.edits())
                        .map(moved -> known(write, recent, edited, moved))))
                .then(known -> watched(instance, id, write).then(told -> commented(instance, id, plan)
                        .then(written -> now(instance, id, plan, known, catalog)
                                .map(snapshot -> result(
                                        snapshot,
                                        planned(write, snapshot.issue(), catalog),
                                        written,
                                        warned(told, write, snapshot))))))));
        return named(answer, catalog);
    }

    /** What is known of the issue after the writes without reading it; empty when it has to be read. */
    private static Optional<WireIssue> known(
            JiraWrite write, Optional<WireIssue> recent, Optional<WireIssue> edited, boolean moved) {
        if (moved || write.planned().contains("watchers")) return Optional.empty();
        return write.edits() ? edited : recent;
    }

    /** The plan's warnings, and those about watchers. */
    private Answer<List<String>> watched(Instance instance, String id, JiraWrite write) {
        return followers
                .watch(instance, id, write.watching())
                .afterWriting(write.edits() || write.status().isPresent())
                .map(told ->
                        Stream.concat(write.warnings().stream(), told.stream()).toList());
    }

    private Answer<CommentClient.Written> commented(Instance instance, String id, UpdatePlan plan) {
        return comments.write(instance, id, plan.comments(), plan.mayBeThere()).afterWriting(plan.hasSteps());
    }

    private Answer<EntitySnapshot> now(
            Instance instance, String id, UpdatePlan plan, Optional<WireIssue> known, FieldCatalog catalog) {
        if (known.isPresent()) return Answer.done(JiraReader.snapshot(instance, known.get(), List.of(), catalog));
        return issues.read(instance, id, catalog).afterWriting(!plan.comments().isEmpty());
    }

    /** The issue is looked at first only where a text is laid over the one there is, or a name in the plan could mean several fields. */
    private Answer<Ground> ground(
            Instance instance, String id, HubIssue fields, Optional<WireIssue> recent, FieldCatalog catalog) {
        boolean ambiguous = fields.field("customFields")
                .filter(custom -> custom.properties().stream().anyMatch(entry -> catalog.ambiguous(entry.getKey())))
                .isPresent();
        if (!ambiguous && JiraWritePlanner.texts(fields, catalog, Set.of()).isEmpty())
            return Answer.done(new Ground(catalog, Set.of(), Map.of()));
        return recent.map(Answer::done)
                .orElseGet(() -> issues.bare(instance, id))
                .map(issue -> {
                    Set<String> here = ambiguous ? issue.fieldIds() : Set.of();
                    return new Ground(
                            catalog, here, IssueClient.texts(issue, JiraWritePlanner.texts(fields, catalog, here)));
                });
    }

    private Answer<JiraWritePlanner> planner(Instance instance, HubIssue fields, Ground ground) {
        Map<JsonNode, ObjectNode> accounts = new HashMap<>();
        for (JsonNode user : PlanUsers.in(fields, ground.catalog())) {
            Answer<Optional<ObjectNode>> account = people.account(instance, user);
            if (account.result().isEmpty()) return account.map(ignored -> ground.planner(Map.of()));
            account.result().get().ifPresent(found -> accounts.put(user, found));
        }
        return Answer.done(ground.planner(accounts));
    }

    private static Answer<Boolean> allowed(JiraWrite write) {
        return write.refusal()
                .<Answer<Boolean>>map(no -> Answer.refused(no.field(), no.message()))
                .orElse(Answer.done(true));
    }

    private Answer<Optional<Walk>> walk(Instance instance, String id, JiraWrite write) {
        return write.status()
                .map(target -> transitions.walk(instance, id, target))
                .orElse(Answer.done(Optional.empty()));
    }

    private Answer<Boolean> take(Instance instance, Optional<Walk> walk, JiraWrite write) {
        return walk.map(way -> transitions.take(instance, way, write)).orElse(Answer.done(false));
    }

    /** Those there are, and what Jira took without a word and does not show. */
    private static List<String> warned(List<String> warnings, JiraWrite write, EntitySnapshot snapshot) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(SilentDrops.of(write.wanted(), snapshot.issue(), warnings));
        return all;
    }

    /** Jira names custom fields by id; people know them by name. */
    private static <T> Answer<T> named(Answer<T> answer, FieldCatalog catalog) {
        if (!(answer instanceof Answer.Refused<T>(Optional<String> field, String message))) return answer;
        return new Answer.Refused<>(field.map(name -> named(name, catalog)), message);
    }

    private static String named(String field, FieldCatalog catalog) {
        String prefix = "customFields.";
        if (!field.startsWith(prefix)) return field;
        return catalog.byId(field.substring(prefix.length()))
                .map(custom -> prefix + custom.name())
                .orElse(field);
    }

    private static HubIssue planned(JiraWrite write, HubIssue now, FieldCatalog catalog) {
        HubIssue written = HubIssue.empty();
        for (String name : write.planned()) {
            Optional<JsonNode> value =
                    switch (name) {
                        case "typeName" -> now.field("type").map(type -> type.path("name"));
                        case "customFields" -> now.field(name).map(all -> custom(write.wanted(), all, catalog));
                        default -> now.field(name);
                    };
            if (value.isPresent()) written = written.with(name, value.get());
        }
        return written;
    }

    /** Only the plan's, as the plan calls them: a person may have changed another one meanwhile. */
    private static JsonNode custom(HubIssue wanted, JsonNode all, FieldCatalog catalog) {
        Map<String, JsonNode> here = new HashMap<>();
        all.forEach(field -> here.put(field.path("id").asText(), field));
        ObjectNode some = HubJson.object();
        wanted.field("customFields").orElseThrow().fieldNames().forEachRemaining(name -> catalog.find(
                        name, here.keySet())
                .map(field -> here.get(field.id()))
                .ifPresent(value -> some.set(name, value)));
        return some;
    }

    private static WriteResult result(
            EntitySnapshot snapshot, HubIssue written, CommentClient.Written comments, List<String> warnings) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(comments.warnings());
        return new WriteResult(
                snapshot.ref(), written, comments.comments(), snapshot.version(), snapshot.updated(), all);
    }
}
