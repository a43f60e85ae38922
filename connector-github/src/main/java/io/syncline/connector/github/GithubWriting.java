package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.GithubComments.Outcome;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.field.FieldReader;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.organisation.IssueFields;
import io.syncline.connector.github.part.Parent;
import io.syncline.connector.github.people.People;
import io.syncline.connector.github.wire.Comment;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.write.Dropped;
import io.syncline.connector.github.write.DuplicateOf;
import io.syncline.connector.github.write.GithubWritePlanner;
import io.syncline.connector.github.write.IssueChanges;
import io.syncline.connector.github.write.Lookups;
import io.syncline.connector.github.write.Wanted;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The steps of a create and of an update, each safe to repeat. */
final class GithubWriting {
    /** How far GitHub's clock and ours may be apart when our issues since the intent are listed. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final GithubClient client;
    private final People people;
    private final GithubComments comments;
    private final GithubWrites writes;
    private final IssueFields fields;
    private final Parent parent;

    GithubWriting(
            GithubClient client, People people, GithubComments comments, GithubWrites writes, IssueFields fields) {
        this.client = client;
        this.people = people;
        this.comments = comments;
        this.writes = writes;
        this.fields = fields;
        this.parent = new Parent(client);
    }

    /** An issue and what came of the write beside it. */
    private record Progress(Issue issue, List<Outcome> comments, List<String> warnings) {}

    Answer<WriteResult> create(Instance instance, CreatePlan plan) {
        Optional<RepositoryName> repository = RepositoryName.parse(plan.project());
        if (repository.isEmpty()) {
            return Answer.refused("project", "'" + plan.project() + "' is not of the form owner/name");
        }
        Site site = Site.of(instance);
        Answer<Optional<Issue>> earlier =
                plan.repeated() ? marked(site, repository.get(), plan) : Answer.done(Optional.empty());
        return earlier.then(found -> writes.lookups(site, repository.get(), Wanted.in(plan.fields()))
                .then(lookups -> GithubWritePlanner.create(plan.fields(), plan.marker(), lookups)
                        .then(changes -> parent.wanted(site, repository.get(), plan.fields())
                                .then(above -> found.isPresent()
                                        ? finish(instance, plan, found.get(), true, lookups, changes)
                                        : createNow(instance, plan, repository.get(), lookups, changes)))));
    }

    private Answer<WriteResult> createNow(
            Instance instance, CreatePlan plan, RepositoryName repository, Lookups lookups, IssueChanges changes) {
        Answer<Issue> made =
                client.add(Site.of(instance), repository.path() + "/issues", changes.fields(), Issue.class);
        if (made instanceof Answer.Gone<Issue>(String message)) {
            return Answer.refused(
                    "project", "no issue can be made in " + repository + ", or not by this account: " + message);
        }
        return made.then(issue -> finish(instance, plan, issue, false, lookups, changes));
    }

    /** Our issue with the plan's marker, among those our account made since the intent. */
    private Answer<Optional<Issue>> marked(Site site, RepositoryName repository, CreatePlan plan) {
        String since =
                plan.intended().minus(SKEW).truncatedTo(ChronoUnit.SECONDS).toString();
        return client.login(site)
                .then(us -> client.all(
                        site,
                        repository.path() + "/issues?state=all&sort=created&direction=desc&creator=" + Site.encoded(us)
                                + "&since=" + since,
                        Issue.class))
                .map(issues -> issues.stream()
                        .filter(issue -> HiddenMarker.find(issue.text())
                                .filter(plan.marker()::equals)
                                .isPresent())
                        .findFirst());
    }

    /** What a POST cannot do: the status, and the comments. The issue is there, so a refusal is a warning now. */
    private Answer<WriteResult> finish(
            Instance instance, CreatePlan plan, Issue issue, boolean repeated, Lookups lookups, IssueChanges created) {
        Site site = Site.of(instance);
        List<String> warnings = new ArrayList<>(created.warnings());
        if (!repeated) warnings.addAll(Dropped.from(created, issue));
        Answer<List<Comment>> there = repeated ? comments.all(site, IssueAddress.of(issue)) : Answer.done(List.of());
        Answer<WriteResult> result = below(site, plan, issue, warnings)
                .then(placed -> settled(site, plan, placed, lookups, warnings))
                .then(now -> there.then(before -> addComments(site, now, plan.comments(), before, warnings)))
                .then(done -> result(instance, plan.fields(), done, true));
        return afterCreate(result);
    }

    private Answer<Issue> below(Site site, CreatePlan plan, Issue issue, List<String> warnings) {
        RepositoryName repository = IssueAddress.of(issue).repository();
        Answer<Issue> placed = parent.wanted(site, repository, plan.fields())
                .then(above -> parent.set(site, issue, plan.fields(), above));
        if (!(placed instanceof Answer.Refused<Issue>(Optional<String> field, String message))) return placed;
        warnings.add("parentId is left as it is: " + message);
        return Answer.done(issue);
    }

    private Answer<Issue> settled(Site site, CreatePlan plan, Issue issue, Lookups lookups, List<String> warnings) {
        HubIssue status = closing(plan.fields());
        Answer<Issue> settled = GithubWritePlanner.update(status, HubIssue.empty(), issue, lookups)
                .then(changes -> writes.carryOut(site, issue, changes));
        if (!(settled instanceof Answer.Refused<Issue>(Optional<String> field, String message))) return settled;
        warnings.add("status is left as it is: " + message);
        return Answer.done(issue);
    }

    /** The status with the reason for it and the issue to keep. */
    private static HubIssue closing(HubIssue fields) {
        HubIssue status = only(fields, List.of("status", "stateReason"));
        return Wanted.in(fields)
                .duplicateOf()
                .map(issue -> status.with("customFields", Map.of(DuplicateOf.FIELD.name(), issue)))
                .orElse(status);
    }

    private Answer<Progress> addComments(
            Site site, Issue issue, List<CommentWrite.Add> adds, List<Comment> there, List<String> warnings) {
        List<Outcome> outcomes = new ArrayList<>();
        for (CommentWrite.Add add : adds) {
            switch (comments.write(site, IssueAddress.of(issue), add, there)) {
                case Answer.Done<Outcome>(Outcome outcome) -> outcomes.add(outcome);
                case Answer.Refused<Outcome>(Optional<String> field, String message) ->
                    warnings.add("a comment is left out: " + message);
                case Answer<Outcome> other -> {
                    return other.then(never -> Answer.done(new Progress(issue, outcomes, warnings)));
                }
            }
        }
        return Answer.done(new Progress(issue, outcomes, warnings));
    }

    private static <T> Answer<T> afterCreate(Answer<T> answer) {
        return switch (answer) {
            case Answer.TryLater<T>(String reason, Duration after) ->
                new Answer.Unknown<>("the issue is there, but not complete: " + reason);
            case Answer.Gone<T>(String message) ->
                new Answer.Unknown<>("the issue was there, but not complete: " + message);
            default -> answer;
        };
    }

    Answer<WriteResult> update(Instance instance, Issue fresh, UpdatePlan plan) {
        Site site = Site.of(instance);
        IssueAddress address = IssueAddress.of(fresh);
        return writes.lookups(site, address.repository(), Wanted.in(plan.fields()))
                .then(lookups -> GithubWritePlanner.update(plan.fields(), plan.before(), fresh, lookups))
                .then(changes -> parent.wanted(site, address.repository(), plan.fields())
                        .then(above -> parent.set(site, fresh, plan.fields(), above))
                        .then(placed -> writes.carryOut(site, placed, changes))
                        .then(now -> writeComments(site, now, plan, warnings(changes, now))))
                .then(done -> result(instance, plan.fields(), done, false)
                        .afterWriting(!plan.comments().isEmpty()));
    }

    private static List<String> warnings(IssueChanges changes, Issue now) {
        List<String> warnings = new ArrayList<>(changes.warnings());
        warnings.addAll(Dropped.from(changes, now));
        return warnings;
    }

    private Answer<Progress> writeComments(Site site, Issue issue, UpdatePlan plan, List<String> before) {
        IssueAddress address = IssueAddress.of(issue);
        Answer<List<Comment>> there = plan.mayBeThere() ? comments.all(site, address) : Answer.done(List.of());
        Answer<Progress> written = there.then(known -> {
            List<Outcome> outcomes = new ArrayList<>();
            for (CommentWrite write : plan.comments()) {
                Answer<Outcome> one = comments.write(site, address, write, known);
                if (!(one instanceof Answer.Done<Outcome>(Outcome outcome))) {
                    return one.then(never -> Answer.done(new Progress(issue, outcomes, before)));
                }
                outcomes.add(outcome);
            }
            return Answer.done(new Progress(issue, outcomes, before));
        });
        return written.afterWriting(plan.hasSteps());
    }

    /**
     * Put together from what the writes answered, not from a fresh read: that could contain what a person did in between.
     *
     * @param whole after a create: all fields instead of the plan's
     */
    private Answer<WriteResult> result(Instance instance, HubIssue planned, Progress done, boolean whole) {
        Site site = Site.of(instance);
        Issue issue = done.issue();
        List<Comment> written =
                done.comments().stream().flatMap(one -> one.comment().stream()).toList();
        return people.known(site, GithubReader.logins(issue, written)).then(known -> catalog(
                        site, issue, whole || planned.field("customFields").isPresent())
                .map(catalog -> {
                    GithubReader reader = new GithubReader(known, catalog);
                    HubIssue all = reader.issue(issue, written);
                    HubIssue told = whole ? all : planned(all, planned, catalog);
                    return result(instance, done, told, hubComments(reader, done.comments()));
                }));
    }

    private static WriteResult result(Instance instance, Progress done, HubIssue told, List<HubComment> comments) {
        Issue issue = done.issue();
        List<String> warnings = new ArrayList<>(done.warnings());
        done.comments().forEach(one -> one.warning().ifPresent(warnings::add));
        return new WriteResult(
                IssueAddress.of(issue).ref(instance.id()),
                told,
                comments,
                GithubReader.version(issue),
                issue.updatedAt(),
                warnings);
    }

    private Answer<FieldCatalog> catalog(Site site, Issue issue, boolean needed) {
        if (!needed) return Answer.done(FieldCatalog.NONE);
        return fields.of(site, IssueAddress.of(issue).repository().owner());
    }

    private static List<HubComment> hubComments(GithubReader reader, List<Outcome> outcomes) {
        List<HubComment> comments = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            outcome.comment()
                    .map(reader::comment)
                    .map(comment -> comment.withRemoteId(outcome.marker()))
                    .ifPresent(comments::add);
        }
        return comments;
    }

    private static HubIssue planned(HubIssue all, HubIssue plan, FieldCatalog catalog) {
        List<String> settable = plan.fields().keySet().stream()
                .filter(GithubWritePlanner.SETTABLE::contains)
                .toList();
        HubIssue written = only(all, settable);
        if (plan.field("customFields").isPresent()) written = custom(written, plan, catalog);
        if (plan.field("typeName").isEmpty()) return written;
        return written.with("typeName", all.name("type").orElse(""));
    }

    /** Only the plan's: others may have changed theirs in between. */
    private static HubIssue custom(HubIssue written, HubIssue plan, FieldCatalog catalog) {
        JsonNode some = new FieldReader(catalog)
                .only(
                        written.field("customFields").orElseThrow(),
                        plan.field("customFields").orElseThrow());
        return some.isEmpty() ? written.without("customFields") : written.with("customFields", some);
    }

    private static HubIssue only(HubIssue issue, List<String> names) {
        TreeMap<String, JsonNode> fields = new TreeMap<>(issue.fields());
        fields.keySet().retainAll(names);
        return HubIssue.of(fields);
    }
}
