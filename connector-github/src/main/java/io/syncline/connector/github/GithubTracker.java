package io.syncline.connector.github;

import static io.syncline.connector.tracker.Capability.*;

import io.syncline.connector.github.access.GithubCredentials;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.hook.GithubHooks;
import io.syncline.connector.github.lookup.GithubLookups;
import io.syncline.connector.github.organisation.IssueFields;
import io.syncline.connector.github.organisation.IssueTypes;
import io.syncline.connector.github.part.Ties;
import io.syncline.connector.github.people.People;
import io.syncline.connector.github.poll.GithubPoller;
import io.syncline.connector.github.query.IssueQuery;
import io.syncline.connector.github.query.QueryReading;
import io.syncline.connector.github.wire.Comment;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.write.GithubWritePlanner;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.intake.HmacSignature;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.lookup.RecentReads;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.connector.rights.RightChecks;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.access.Budget;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.access.Verification;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** GitHub behind the interface that all trackers share. */
public final class GithubTracker implements Tracker {
    public static final TrackerKind KIND = new TrackerKind("github");

    private final HmacSignature signature = new HmacSignature("X-Hub-Signature-256");
    private final GithubWebhook webhook = new GithubWebhook();
    private final GithubClient client;
    private final People people;
    private final GithubComments comments;
    private final IssueTypes types;
    private final IssueFields fields;
    private final GithubWriting writing;
    private final GithubProbe probe;
    private final GithubRights rights;
    private final Lookups lookups;
    private final OwnApi ownApi;
    private final Poller poller;
    private final RecentReads<Issue> recent;
    private final Ties ties;
    private final HookPlaces hooks;

    public GithubTracker(TrackerHttpClient http, Clock clock) {
        this.client = new GithubClient(http, clock);
        this.people = new People(client, clock);
        this.comments = new GithubComments(client);
        this.types = new IssueTypes(client, clock);
        this.fields = new IssueFields(client, clock);
        this.writing =
                new GithubWriting(client, people, comments, new GithubWrites(client, people, types, fields), fields);
        this.ties = new Ties(client);
        this.hooks = new GithubHooks(client);
        this.probe = new GithubProbe(client);
        this.rights = new GithubRights(client);
        this.lookups = new GithubLookups(client, types, fields);
        this.ownApi = client.ownApi();
        this.poller = new GithubPoller(client, clock);
        this.recent = new RecentReads<>(clock);
    }

    @Override
    public TrackerKind kind() {
        return KIND;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                EDIT_COMMENTS,
                DELETE_COMMENTS,
                ASSIGNEES,
                LINKS,
                TRIGGERS,
                USERS_BY_EMAIL,
                MAKE_VERSIONS,
                MAKE_OPTIONS);
    }

    @Override
    public SortedSet<String> fields() {
        return GithubReader.FIELDS;
    }

    @Override
    public SortedSet<String> writable() {
        return GithubWritePlanner.SETTABLE;
    }

    @Override
    public List<CredentialKind> credentialKinds() {
        return GithubCredentials.KINDS;
    }

    @Override
    public WebhookVerdict verify(Instance instance, WebhookRequest request) {
        return signature.verify(request, instance.webhookSecret());
    }

    @Override
    public HookPlaces hookPlaces() {
        return hooks;
    }

    @Override
    public WebhookReading read(Instance instance, WebhookRequest request) {
        return webhook.read(request);
    }

    @Override
    public Answer<EntitySnapshot> entity(Instance instance, String idOrKey) {
        Site site = Site.of(instance);
        return issue(site, idOrKey).then(issue -> {
            recent.keep(instance, idOrKey, issue);
            return talk(site, issue).then(talk -> reader(site, issue, talk).then(reader -> ties.of(site, issue)
                    .map(links -> linked(reader.snapshot(instance.id(), issue, talk), links))));
        });
    }

    /** An issue that says it has no comments is not asked for them. */
    private Answer<List<Comment>> talk(Site site, Issue issue) {
        return issue.comments() == 0 ? Answer.done(List.of()) : comments.all(site, IssueAddress.of(issue));
    }

    private Answer<GithubReader> reader(Site site, Issue issue, List<Comment> talk) {
        String owner = IssueAddress.of(issue).repository().owner();
        return people.known(site, GithubReader.logins(issue, talk))
                .then(known -> fields.of(site, owner).map(catalog -> new GithubReader(known, catalog)));
    }

    private static EntitySnapshot linked(EntitySnapshot bare, List<HubIssueLink> links) {
        return new EntitySnapshot(bare.ref(), bare.issue().with("issueLinks", links), bare.version(), bare.updated());
    }

    @Override
    public Answer<WriteResult> create(Instance instance, CreatePlan plan) {
        return writing.create(instance, plan);
    }

    @Override
    public Answer<WriteResult> update(Instance instance, String id, UpdatePlan plan) {
        return recent.take(instance, id)
                .map(Answer::done)
                .orElseGet(() -> issue(Site.of(instance), id))
                .then(known -> writing.update(instance, known, plan));
    }

    @Override
    public Answer<LinkResult> links(Instance instance, String id, LinkPlan plan) {
        Site site = Site.of(instance);
        return issue(site, id).then(issue -> ties.write(site, issue, plan));
    }

    @Override
    public Answer<MatchResult> matches(Instance instance, Match match) {
        return switch (IssueQuery.read(match.query())) {
            case QueryReading.Unreadable(String why) -> Answer.refused("query", why);
            case QueryReading.Readable(IssueQuery query) ->
                issue(Site.of(instance), match.entity().id())
                        .map(issue -> new MatchResult(within(match.project(), issue) && query.matches(issue)));
        };
    }

    private static boolean within(String project, Issue issue) {
        return RepositoryName.parse(project)
                .filter(IssueAddress.of(issue).repository()::same)
                .isPresent();
    }

    @Override
    public Answer<List<HubUser>> users(Instance instance, UserQuery query) {
        return people.find(Site.of(instance), query);
    }

    @Override
    public Answer<List<FieldInfo>> fields(Instance instance, String project) {
        Optional<RepositoryName> repository = RepositoryName.parse(project);
        if (repository.isEmpty()) return Answer.refused("project", "'" + project + "' is not of the form owner/name");
        Site site = Site.of(instance);
        return client.exists(site, repository.get().path())
                .then(there -> there
                        ? types.of(site, repository.get())
                                .then(known -> fields.of(site, repository.get().owner())
                                        .map(catalog -> GithubFields.of(known, catalog)))
                        : Answer.refused(
                                "project", "repository " + project + " is not there, or not visible to the account"));
    }

    @Override
    public ProbeResult probe(ProbeRequest request) {
        return probe.probe(request);
    }

    @Override
    public Verification rights(VerifyRequest request) {
        return RightChecks.after(probe(request.settings()), () -> rights.of(request));
    }

    @Override
    public List<Budget> budgets(Instance instance) {
        return client.budgets(Site.of(instance));
    }

    @Override
    public Poller poller() {
        return poller;
    }

    @Override
    public Lookups lookups() {
        return lookups;
    }

    @Override
    public OwnApi ownApi() {
        return ownApi;
    }

    /** An issue; a pull request is none. */
    private Answer<Issue> issue(Site site, String idOrKey) {
        Optional<IssueAddress> address = IssueAddress.parse(idOrKey);
        if (address.isEmpty()) return new Answer.Gone<>("'" + idOrKey + "' is not of the form owner/name#number");
        Answer<Issue> read = client.get(site, address.get().path(), Issue.class);
        if (read instanceof Answer.Gone<Issue> gone) return missing(site, address.get(), gone);
        return read.then(issue ->
                issue.pullRequest().isEmpty() ? Answer.done(issue) : new Answer.Gone<>(idOrKey + " is a pull request"));
    }

    /** GitHub answers 404 also for what the account may not see: a lost permission must not look like a deleted issue. */
    private Answer<Issue> missing(Site site, IssueAddress address, Answer.Gone<Issue> gone) {
        return client.exists(site, address.repository().path())
                .then(there -> there
                        ? gone
                        : Answer.refused(
                                "project",
                                "repository " + address.repository()
                                        + " is not there, or the account may not see it any more"));
    }
}
