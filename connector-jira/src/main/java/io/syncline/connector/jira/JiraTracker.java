package io.syncline.connector.jira;

import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentUpload;
import io.syncline.connector.attachment.EarlierAttachment;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.jira.client.AttachmentClient;
import io.syncline.connector.jira.client.CommentClient;
import io.syncline.connector.jira.client.FieldClient;
import io.syncline.connector.jira.client.IssueClient;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.client.LostIssueClient;
import io.syncline.connector.jira.client.MatchClient;
import io.syncline.connector.jira.client.PeopleClient;
import io.syncline.connector.jira.client.ProbeClient;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.hook.JiraHooks;
import io.syncline.connector.jira.hook.JiraProof;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.issue.JiraWritePlanner;
import io.syncline.connector.jira.lookup.JiraLookups;
import io.syncline.connector.jira.part.FollowerClient;
import io.syncline.connector.jira.part.JiraParts;
import io.syncline.connector.jira.part.LeadClient;
import io.syncline.connector.jira.part.LinkClient;
import io.syncline.connector.jira.part.WorklogClient;
import io.syncline.connector.jira.poll.JiraPoller;
import io.syncline.connector.jira.rights.RightsClient;
import io.syncline.connector.jira.transition.TransitionClient;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.lookup.RememberedLookups;
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
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
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

/** Jira Cloud and Data Center. Entity ids are numeric issue ids, keys are {@code UD-1}. */
public final class JiraTracker implements Tracker {
    public static final TrackerKind KIND = new TrackerKind("jira");

    private static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.complementOf(
            EnumSet.of(Capability.INTERNAL_COMMENTS, Capability.ASSIGNEES, Capability.POLL_DELETIONS)));

    private final JiraClient client;
    private final RightsClient rights;
    private final IssueClient issues;
    private final FieldClient fields;
    private final PeopleClient people;
    private final MatchClient matches;
    private final ProbeClient probes;
    private final AttachmentClient attachments;
    private final JiraWriting writing;
    private final Lookups lookups;
    private final OwnApi ownApi;
    private final WorklogClient worklogs;
    private final LinkClient links;
    private final HookPlaces hooks;
    private final JiraProof proof;
    private final Poller poller;

    public JiraTracker(TrackerHttpClient http, Clock clock, JiraConfig config) {
        JiraClient jira = new JiraClient(
                http,
                clock,
                new JiraCredentials(http, clock, Instance.withoutSlash(config.gatewayUrl()), config.tokenUrl()));
        client = jira;
        JiraEditions editions = new JiraEditions(jira, clock, config.fieldCache());
        rights = new RightsClient(jira);
        CommentClient comments = new CommentClient(jira);
        worklogs = new WorklogClient(jira, editions);
        links = new LinkClient(jira);
        hooks = new JiraHooks(jira, clock);
        proof = new JiraProof(clock);
        FollowerClient followers = new FollowerClient(jira);
        JiraParts parts = new JiraParts(worklogs, followers, new LeadClient(jira, clock));
        issues = new IssueClient(jira, editions, comments, parts, clock);
        fields = new FieldClient(jira, clock, config.fieldCache());
        people = new PeopleClient(editions, clock, config.fieldCache());
        matches = new MatchClient(editions);
        probes = new ProbeClient(jira);
        lookups = new RememberedLookups(new JiraLookups(jira, editions, fields), clock, config.fieldCache());
        ownApi = jira.ownApi();
        poller = new JiraPoller(editions, clock, config.indexLag());
        attachments = new AttachmentClient(jira, editions);
        LostIssueClient lost = new LostIssueClient(jira, editions, clock, config.indexLag(), config.freeKeys());
        writing = new JiraWriting(issues, comments, new TransitionClient(jira), people, lost, followers);
    }

    @Override
    public TrackerKind kind() {
        return KIND;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SortedSet<String> fields() {
        return JiraReader.FIELDS;
    }

    @Override
    public SortedSet<String> writable() {
        return JiraWritePlanner.SETTABLE;
    }

    @Override
    public List<CredentialKind> credentialKinds() {
        return JiraCredentials.KINDS;
    }

    @Override
    public WebhookVerdict verify(Instance instance, WebhookRequest request) {
        return proof.verify(instance, request);
    }

    @Override
    public HookPlaces hookPlaces() {
        return hooks;
    }

    @Override
    public WebhookReading read(Instance instance, WebhookRequest request) {
        return JiraWebhook.read(request);
    }

    @Override
    public Answer<EntitySnapshot> entity(Instance instance, String idOrKey) {
        return fields.catalog(instance).then(catalog -> issues.read(instance, idOrKey, catalog));
    }

    @Override
    public Answer<WriteResult> create(Instance instance, CreatePlan plan) {
        return fields.catalog(instance).then(catalog -> writing.create(instance, plan, catalog));
    }

    @Override
    public Answer<WriteResult> update(Instance instance, String id, UpdatePlan plan) {
        return fields.catalog(instance).then(catalog -> writing.update(instance, id, plan, catalog));
    }

    @Override
    public Answer<AttachmentContent> content(Instance instance, String id, String attachment) {
        return attachments.content(instance, id, attachment);
    }

    @Override
    public Answer<Optional<HubAttachment>> earlier(Instance instance, String id, EarlierAttachment attempt) {
        return attachments.earlier(instance, id, attempt);
    }

    @Override
    public Answer<HubAttachment> attach(Instance instance, String id, AttachmentUpload upload) {
        return attachments.attach(instance, id, upload);
    }

    @Override
    public Answer<AttachmentRemoval> detach(Instance instance, String id, String attachment) {
        return attachments.detach(instance, id, attachment);
    }

    @Override
    public Answer<WorklogResult> worklogs(Instance instance, String id, WorklogPlan plan) {
        return worklogs.write(instance, id, plan);
    }

    @Override
    public Answer<LinkResult> links(Instance instance, String id, LinkPlan plan) {
        return links.write(instance, id, plan);
    }

    @Override
    public Answer<MatchResult> matches(Instance instance, Match match) {
        return matches.matches(instance, match);
    }

    @Override
    public Answer<List<HubUser>> users(Instance instance, UserQuery query) {
        return people.find(instance, query);
    }

    @Override
    public Answer<List<FieldInfo>> fields(Instance instance, String project) {
        return fields.fields(instance, project);
    }

    @Override
    public ProbeResult probe(ProbeRequest request) {
        return probes.probe(request);
    }

    @Override
    public Verification rights(VerifyRequest request) {
        return RightChecks.after(probe(request.settings()), () -> rights.of(request));
    }

    @Override
    public List<Budget> budgets(Instance instance) {
        return client.budgets(instance);
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
}
