package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.field.FieldPlanner;
import io.syncline.connector.github.field.FieldWrites;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.organisation.IssueFields;
import io.syncline.connector.github.organisation.IssueTypes;
import io.syncline.connector.github.people.People;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.github.wire.Label;
import io.syncline.connector.github.wire.Milestone;
import io.syncline.connector.github.write.IssueChanges;
import io.syncline.connector.github.write.Lookups;
import io.syncline.connector.github.write.Wanted;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Carries out what the planner decided, and looks up what it needs to decide. */
final class GithubWrites {
    private final GithubClient client;
    private final People people;
    private final IssueTypes types;
    private final IssueFields fields;
    private final FieldWrites values;

    GithubWrites(GithubClient client, People people, IssueTypes types, IssueFields fields) {
        this.client = client;
        this.people = people;
        this.types = types;
        this.fields = fields;
        this.values = new FieldWrites(client);
    }

    Answer<Lookups> lookups(Site site, RepositoryName repository, Wanted wanted) {
        return logins(site, repository, wanted.assignees())
                .then(logins -> milestones(site, repository, wanted).then(milestones -> types(site, repository, wanted)
                        .then(types -> fields(site, repository, wanted)
                                .map(catalog -> new Lookups(logins, milestones, types, catalog)))))
                .then(lookups -> duplicateOf(site, repository, wanted).map(lookups::duplicateOf));
    }

    /** The id of the issue that a plan names as the one to keep. */
    private Answer<Optional<Long>> duplicateOf(Site site, RepositoryName repository, Wanted wanted) {
        Optional<IssueAddress> address =
                wanted.duplicateOf().flatMap(text -> IssueAddress.parse(text).or(() -> here(repository, text)));
        if (address.isEmpty()) return Answer.done(Optional.empty());
        Answer<Issue> read = client.get(site, address.get().path(), Issue.class);
        return read instanceof Answer.Gone ? Answer.done(Optional.empty()) : read.map(issue -> Optional.of(issue.id()));
    }

    private static Optional<IssueAddress> here(RepositoryName repository, String number) {
        return IssueAddress.parse(repository + "#" + number.replaceFirst("^#", ""));
    }

    /** The issue after these changes, put together from what each call answered. */
    Answer<Issue> carryOut(Site site, Issue fresh, IssueChanges changes) {
        if (changes.fields().isEmpty()) return carryOutSets(site, fresh, changes);
        return client.patch(site, IssueAddress.of(fresh).path(), changes.fields(), Issue.class)
                .then(now -> carryOutSets(site, now, changes).afterWriting(true));
    }

    private Answer<Issue> carryOutSets(Site site, Issue before, IssueChanges changes) {
        IssueAddress address = IssueAddress.of(before);
        Answer<Issue> issue = Answer.done(before);
        issue = issue.then(now -> unassign(site, address, now, changes.assigneesToRemove()));
        issue = issue.then(now -> assign(site, address, now, changes.assigneesToAdd()));
        issue = issue.then(now -> addLabels(site, address, now, changes.labelsToAdd()));
        for (String label : changes.labelsToRemove()) {
            issue = issue.then(now -> removeLabel(site, address, now, label));
        }
        return issue.then(now -> values.carryOut(site, now, changes.values()));
    }

    private Answer<Issue> assign(Site site, IssueAddress address, Issue now, List<String> logins) {
        if (logins.isEmpty()) return Answer.done(now);
        ObjectNode body = HubJson.object();
        body.set("assignees", HubJson.tree(logins));
        return client.include(site, address.path() + "/assignees", body).map(json -> issue(json, now));
    }

    private Answer<Issue> unassign(Site site, IssueAddress address, Issue now, List<String> logins) {
        if (logins.isEmpty()) return Answer.done(now);
        ObjectNode body = HubJson.object();
        body.set("assignees", HubJson.tree(logins));
        return client.exclude(site, address.path() + "/assignees", body).map(json -> issue(json, now));
    }

    private Answer<Issue> addLabels(Site site, IssueAddress address, Issue now, List<String> labels) {
        if (labels.isEmpty()) return Answer.done(now);
        ObjectNode body = HubJson.object();
        body.set("labels", HubJson.tree(labels));
        return client.include(site, address.path() + "/labels", body).map(json -> now.with(labels(json)));
    }

    private Answer<Issue> removeLabel(Site site, IssueAddress address, Issue now, String label) {
        Answer<JsonNode> left = client.delete(site, address.path() + "/labels/" + Site.encoded(label));
        if (left instanceof Answer.Gone<JsonNode>) return Answer.done(without(now, label));
        return left.map(json -> now.with(labels(json)));
    }

    private static Issue without(Issue now, String label) {
        return now.with(now.labels().stream()
                .filter(one -> !one.name().equalsIgnoreCase(label))
                .toList());
    }

    /** An answer that is no issue leaves what was known: the write itself was accepted. */
    private static Issue issue(JsonNode json, Issue otherwise) {
        return json.has("number") ? HubJson.convert(json, Issue.class) : otherwise;
    }

    private static List<Label> labels(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false)
                .map(item -> HubJson.convert(item, Label.class))
                .toList();
    }

    private Answer<Map<HubUser, String>> logins(Site site, RepositoryName repository, List<HubUser> users) {
        Map<HubUser, String> logins = new HashMap<>();
        Answer<Map<HubUser, String>> found = Answer.done(logins);
        for (HubUser user : users) {
            found = found.then(
                    sofar -> people.assignable(site, repository, user).map(login -> {
                        login.ifPresent(text -> sofar.put(user, text));
                        return sofar;
                    }));
        }
        return found;
    }

    private Answer<List<Milestone>> milestones(Site site, RepositoryName repository, Wanted wanted) {
        if (wanted.milestone().isEmpty()) return Answer.done(List.of());
        return client.all(site, repository.path() + "/milestones?state=all", Milestone.class);
    }

    private Answer<List<IssueType>> types(Site site, RepositoryName repository, Wanted wanted) {
        return wanted.type().map(name -> types.with(site, repository, name)).orElseGet(() -> Answer.done(List.of()));
    }

    private Answer<FieldCatalog> fields(Site site, RepositoryName repository, Wanted wanted) {
        if (wanted.custom().isEmpty()) return Answer.done(FieldCatalog.NONE);
        return fields.with(site, repository.owner(), known -> FieldPlanner.knows(known, wanted.custom()));
    }
}
