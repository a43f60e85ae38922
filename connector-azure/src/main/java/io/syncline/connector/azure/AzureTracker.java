package io.syncline.connector.azure;

import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentUpload;
import io.syncline.connector.attachment.EarlierAttachment;
import io.syncline.connector.azure.access.AzureCredentials;
import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.query.Wiql;
import io.syncline.connector.azure.schema.FieldCatalogue;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.azure.write.AttachmentMarker;
import io.syncline.connector.azure.write.AzureWritePlanner;
import io.syncline.connector.azure.write.TypeChoice;
import io.syncline.connector.credential.SignedHttp;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.lookup.RecentReads;
import io.syncline.connector.lookup.RememberedLookups;
import io.syncline.connector.lookup.ShortMemory;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.connector.rights.RightChecks;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Credentials;
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
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubIssue;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Azure DevOps Services and Server. An instance's URL is that of the organisation (or of the collection on Server). */
public final class AzureTracker implements Tracker {
    public static final TrackerKind KIND = new TrackerKind("azure");

    private static final Set<Capability> CAPABILITIES = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(Capability.INTERNAL_COMMENTS, Capability.ASSIGNEES, Capability.WORKLOGS)));
    private static final List<String> FIELDS = List.of(
            "id key url project summary description descriptionSource status type priority assignee assignees reporter creator labels tags"
                    .split(" "));
    private static final List<String> MORE_FIELDS = List.of(
            ("areaPath iterationPath created updated due resolutionDate originalEstimate remainingEstimate spent "
                            + "parentId issueLinks attachments comments customFields")
                    .split(" "));

    /** How long what scripts look up is remembered. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private record Question(InstanceId instance, UserQuery query) {}

    private final AzureWebhook webhook = new AzureWebhook();
    private final TrackerHttpClient http;
    private final AzureCredentials credentials;
    private final FailedCall failed;
    private final AzureSchemas schemas;
    private final Lookups lookups;
    private final ShortMemory<Question, List<HubUser>> people;
    private final RecentReads<WorkItem> recent;
    private final OwnApi ownApi;
    private final HookPlaces hooks;
    private final Poller poller;

    /**
     * @param schemaAge how long what work item types look like is remembered
     * @param login where Microsoft Entra is
     */
    public AzureTracker(TrackerHttpClient http, Clock clock, Duration schemaAge, URI login) {
        this.http = http;
        this.credentials = new AzureCredentials(http, clock, login);
        this.failed = new FailedCall(new AzureProblem(), clock);
        this.schemas = new AzureSchemas(clock, schemaAge);
        this.lookups = new RememberedLookups(new AzureLookups(this::at, schemas), clock, MEMORY);
        this.people = new ShortMemory<>(clock, MEMORY);
        this.recent = new RecentReads<>(clock);
        this.hooks = new AzureHooks(this::at);
        this.poller = new AzurePoller(this::client, clock);
        this.ownApi = new OwnApi(
                http, failed, instance -> credentials.proof(instance.credentials(), instance.internal()), clock);
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
        SortedSet<String> names = new TreeSet<>(FIELDS);
        names.addAll(MORE_FIELDS);
        return Collections.unmodifiableSortedSet(names);
    }

    @Override
    public SortedSet<String> writable() {
        return AzureWritePlanner.WRITABLE;
    }

    @Override
    public List<CredentialKind> credentialKinds() {
        return AzureCredentials.KINDS;
    }

    @Override
    public WebhookVerdict verify(Instance instance, WebhookRequest request) {
        return webhook.verify(instance.webhookSecret(), request);
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
        AzureClient client = client(instance);
        return workItem(client, idOrKey).then(item -> {
            recent.keep(instance, idOrKey, item);
            return schema(instance, client, item).then(schema -> comments(client, item)
                    .map(comments -> new AzureReader(instance, schema).snapshot(item, comments)));
        });
    }

    /** A work item that says it has no comments is not asked for them. */
    private static Answer<List<WorkItemComment>> comments(AzureClient client, WorkItem item) {
        return "0".equals(item.field(SystemField.COMMENT_COUNT).asText())
                ? Answer.done(List.of())
                : client.comments(project(item), String.valueOf(item.id()));
    }

    @Override
    public Answer<WriteResult> create(Instance instance, CreatePlan plan) {
        AzureClient client = client(instance);
        return client.types(plan.project())
                .then(types -> TypeChoice.of(plan.fields(), types))
                .then(type -> parentThere(instance, client, plan.fields()).map(ok -> type))
                .then(type -> schemas.schemaFor(plan.fields(), instance, client, plan.project(), type))
                .then(schema -> new AzureWriter(instance, client, schema).create(plan));
    }

    /** The revision the decision was made on is the one that is tested: whatever came after it makes the write fail. */
    @Override
    public Answer<WriteResult> update(Instance instance, String id, UpdatePlan plan) {
        AzureClient client = client(instance);
        return recent.take(instance, id)
                .map(Answer::done)
                .orElseGet(() -> workItem(client, id))
                .then(item -> parentThere(instance, client, plan.fields()).map(ok -> item))
                .then(item -> schemas.schemaFor(plan.fields(), instance, client, project(item), type(item))
                        .then(schema -> new AzureWriter(instance, client, schema).update(item, plan)));
    }

    private static Answer<Boolean> parentThere(Instance instance, AzureClient client, HubIssue fields) {
        Optional<String> parent =
                fields.field("parentId").map(node -> node.asText("")).filter(AzureTracker::number);
        return parent.map(number -> new LinkWriter(client, instance.url()).exists(number, "parentId"))
                .orElseGet(() -> Answer.done(true));
    }

    @Override
    public Answer<LinkResult> links(Instance instance, String id, LinkPlan plan) {
        AzureClient client = client(instance);
        return workItem(client, id).then(item -> new LinkWriter(client, instance.url()).write(item, plan));
    }

    @Override
    public Answer<AttachmentContent> content(Instance instance, String id, String attachment) {
        return attachments(instance, id).then(files -> files.content(attachment));
    }

    @Override
    public Answer<Optional<HubAttachment>> earlier(Instance instance, String id, EarlierAttachment attempt) {
        return attachments(instance, id).then(files -> files.earlier(new AttachmentMarker(attempt.marker())));
    }

    @Override
    public Answer<HubAttachment> attach(Instance instance, String id, AttachmentUpload upload) {
        return attachments(instance, id).then(files -> files.attach(upload));
    }

    @Override
    public Answer<AttachmentRemoval> detach(Instance instance, String id, String attachment) {
        return attachments(instance, id).then(files -> files.detach(attachment));
    }

    @Override
    public Answer<MatchResult> matches(Instance instance, Match match) {
        if (!number(match.entity().id())) return Answer.done(new MatchResult(false));
        long number = Long.parseLong(match.entity().id());
        Optional<String> wiql = Wiql.trigger(number, match.project(), match.query());
        if (wiql.isEmpty()) return Answer.refused("query", "parentheses or quotes of the query do not fit");
        Answer<List<Long>> found = client(instance).query(match.project(), wiql.get());
        return switch (found) {
            case Answer.Refused<List<Long>>(Optional<String> field, String message)
            when field.isEmpty() -> Answer.refused("query", message);
            case Answer.Gone<List<Long>>(String message) -> Answer.refused("project", message);
            default -> found.map(numbers -> new MatchResult(numbers.contains(number)));
        };
    }

    @Override
    public Answer<List<HubUser>> users(Instance instance, UserQuery query) {
        return people.answer(
                new Question(instance.id(), query), users -> !users.isEmpty(), () -> new AzurePeople(client(instance))
                        .users(query));
    }

    @Override
    public Answer<List<FieldInfo>> fields(Instance instance, String project) {
        AzureClient client = client(instance);
        return client.types(project).then(types -> {
            Answer<List<WorkItemSchema>> sofar = Answer.done(List.of());
            for (var type : types) {
                sofar = sofar.then(known ->
                        schemas.schema(instance, client, project, type.name()).map(schema -> joined(known, schema)));
            }
            return sofar.map(FieldCatalogue::of);
        });
    }

    @Override
    public ProbeResult probe(ProbeRequest request) {
        return new AzureProbe(at(request)).result(request.credentials());
    }

    @Override
    public Verification rights(VerifyRequest request) {
        AzureRights rights = new AzureRights(at(request.settings()));
        return RightChecks.after(probe(request.settings()), () -> rights.in(request.projects()));
    }

    @Override
    public List<Budget> budgets(Instance instance) {
        return http.budgets(instance.account());
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

    private Answer<AzureAttachments> attachments(Instance instance, String id) {
        return number(id) ? Answer.done(new AzureAttachments(client(instance), id)) : noNumber(id);
    }

    private static Answer<WorkItem> workItem(AzureClient client, String id) {
        return number(id) ? client.workItem(id) : noNumber(id);
    }

    private static <T> Answer<T> noNumber(String id) {
        return new Answer.Gone<>("'" + id + "' is not the number of a work item");
    }

    private Answer<WorkItemSchema> schema(Instance instance, AzureClient client, WorkItem item) {
        return schemas.schema(instance, client, project(item), type(item));
    }

    private static String project(WorkItem item) {
        return item.text(SystemField.PROJECT).orElse("");
    }

    private static String type(WorkItem item) {
        return item.text(SystemField.TYPE).orElse("");
    }

    private static boolean number(String text) {
        return text.matches("\\d{1,18}");
    }

    private AzureClient client(Instance instance) {
        return new AzureClient(at(instance));
    }

    private AzureHttp at(Instance instance) {
        return at(instance.url(), instance.credentials(), instance.internal());
    }

    private AzureHttp at(ProbeRequest request) {
        URI organisation = Instance.withoutSlash(request.url());
        return at(organisation, Credentials.of(request.credentials()), request.internal());
    }

    private AzureHttp at(URI organisation, Credentials secrets, boolean internal) {
        return new AzureHttp(new SignedHttp(http), failed, organisation, credentials.proof(secrets, internal));
    }

    private static List<WorkItemSchema> joined(List<WorkItemSchema> some, WorkItemSchema more) {
        List<WorkItemSchema> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
