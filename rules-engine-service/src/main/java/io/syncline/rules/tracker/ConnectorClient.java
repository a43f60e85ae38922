package io.syncline.rules.tracker;

import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.syncline.hub.lookup.Assignable;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.lookup.WebAddress;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.Rehearsed;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.service.kafka.TraceHeaders;
import io.syncline.service.step.StepHeader;
import io.syncline.service.step.StepTape;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls the internal API of connectors. Blocking, thread-safe; every outcome is a value. */
@ApplicationScoped
public class ConnectorClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(1);
    /** The connectors themselves give up on bytes that do not move. */
    private static final Duration TRANSFER = Duration.ofHours(2);

    private static final String NOT_RUNNING = "no connector is running for this instance";

    private final StateTopicsConsumer state;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public ConnectorClient(StateTopicsConsumer state, @ConfigProperty(name = "syncline.service-token") String token) {
        this.state = state;
        this.token = token;
    }

    /** Reads an entity by id or key. */
    public TrackerAnswer<EntitySnapshot> entity(InstanceId instance, String id) {
        return call(instance, "GET", "entities/" + encoded(id), Optional.empty(), EntitySnapshot.class);
    }

    /** Creates an entity. */
    public TrackerAnswer<WriteResult> create(InstanceId instance, CreatePlan plan) {
        return call(instance, "POST", "entities", Optional.of(plan), WriteResult.class);
    }

    /** Updates an entity. */
    public TrackerAnswer<WriteResult> update(EntityRef entity, UpdatePlan plan) {
        return call(
                entity.instance(), "PATCH", "entities/" + encoded(entity.id()), Optional.of(plan), WriteResult.class);
    }

    /** Whether an entity could be created, as far as reading tells. */
    public TrackerAnswer<Rehearsed> rehearsed(InstanceId instance, CreatePlan plan) {
        return call(instance, "POST", "rehearsals/create", Optional.of(plan), Rehearsed.class);
    }

    /** Whether an entity could be updated, as far as reading tells. */
    public TrackerAnswer<Rehearsed> rehearsed(EntityRef entity, UpdatePlan plan) {
        String path = "rehearsals/update/" + encoded(entity.id());
        return call(entity.instance(), "POST", path, Optional.of(plan), Rehearsed.class);
    }

    /** Adds an attachment that its own connector gives the bytes of; waits for them to go through. */
    public TrackerAnswer<AttachmentResult> attach(EntityRef entity, AttachmentAdd plan) {
        String path = "entities/" + encoded(entity.id()) + "/attachments";
        return call(entity.instance(), "POST", path, Optional.of(plan), AttachmentResult.class, TRANSFER);
    }

    /** Deletes an attachment that our account added. */
    public TrackerAnswer<AttachmentRemoval> detach(EntityRef entity, String attachment) {
        String path = "entities/" + encoded(entity.id()) + "/attachments/" + encoded(attachment);
        return call(entity.instance(), "DELETE", path, Optional.empty(), AttachmentRemoval.class);
    }

    /** Base URL of the connector of an instance. */
    public TrackerAnswer<URI> connector(InstanceId instance) {
        return address(instance)
                .<TrackerAnswer<URI>>map(TrackerAnswer.Done::new)
                .orElseGet(() -> new TrackerAnswer.TryLater<>(NOT_RUNNING, SOON));
    }

    /** Whether the tracker of an instance cannot do this. */
    public boolean lacks(InstanceId instance, String capability) {
        return state.instance(instance)
                .filter(record -> state.lacks(record.tracker(), capability))
                .isPresent();
    }

    /** Changes an entity's work logs. */
    public TrackerAnswer<WorklogResult> worklogs(EntityRef entity, WorklogPlan plan) {
        return call(entity.instance(), "POST", part("worklogs", entity), Optional.of(plan), WorklogResult.class);
    }

    /** Adds and removes links of an entity. */
    public TrackerAnswer<LinkResult> links(EntityRef entity, LinkPlan plan) {
        return call(entity.instance(), "POST", part("links", entity), Optional.of(plan), LinkResult.class);
    }

    private static String part(String kind, EntityRef entity) {
        return "parts/" + kind + "/" + encoded(entity.id());
    }

    /** Whether the tracker of an instance has a capability; also when its connector has not announced itself, so that it is asked. */
    public boolean able(InstanceId instance, String capability) {
        return state.capabilities(instance).map(all -> all.contains(capability)).orElse(true);
    }

    /** Whether an entity matches a trigger's query. */
    public TrackerAnswer<MatchResult> matches(Match match) {
        return call(match.entity().instance(), "POST", "matches", Optional.of(match), MatchResult.class);
    }

    /** Users by {@code email}, {@code username} or {@code key}. */
    public TrackerAnswer<HubUser[]> users(InstanceId instance, String by, String value) {
        return call(instance, "GET", "users?" + by + "=" + encoded(value), Optional.empty(), HubUser[].class);
    }

    /** Fields of a project. */
    public TrackerAnswer<FieldInfo[]> fields(InstanceId instance, String project) {
        return call(instance, "GET", "fields?project=" + encoded(project), Optional.empty(), FieldInfo[].class);
    }

    /** The project of this key: none or one. */
    public TrackerAnswer<HubProject[]> projects(InstanceId instance, String key) {
        return call(instance, "GET", "projects?key=" + encoded(key), Optional.empty(), HubProject[].class);
    }

    /** The names of a list. */
    public TrackerAnswer<HubNamed[]> names(InstanceId instance, NameList list, String project) {
        String path = "names?list=" + list + "&project=" + encoded(project);
        return call(instance, "GET", path, Optional.empty(), HubNamed[].class);
    }

    /** Whether a user can be assigned to entities of a project. */
    public TrackerAnswer<Assignable> assignable(InstanceId instance, String project, String userKey) {
        String path = "assignable?project=" + encoded(project) + "&user=" + encoded(userKey);
        return call(instance, "GET", path, Optional.empty(), Assignable.class);
    }

    /** Where people find the instance. */
    public TrackerAnswer<WebAddress> webAddress(InstanceId instance) {
        return call(instance, "GET", "web-address", Optional.empty(), WebAddress.class);
    }

    /** Makes a name unless it is there; safe to repeat. */
    public TrackerAnswer<HubNamed> makeName(InstanceId instance, NewName wanted) {
        return call(instance, "POST", "names", Optional.of(wanted), HubNamed.class);
    }

    /** Makes an option unless it is there; safe to repeat. */
    public TrackerAnswer<HubNamed> makeOption(InstanceId instance, NewOption wanted) {
        return call(instance, "POST", "options", Optional.of(wanted), HubNamed.class);
    }

    /** Calls the instance's own API. */
    public TrackerAnswer<ApiReply> http(InstanceId instance, ApiCall call) {
        return call(instance, "POST", "http", Optional.of(call), ApiReply.class);
    }

    private <T> TrackerAnswer<T> call(
            InstanceId instance, String method, String path, Optional<Object> body, Class<T> type) {
        return call(instance, method, path, body, type, ANSWER);
    }

    private Optional<URI> address(InstanceId instance) {
        return state.instance(instance).flatMap(record -> state.connector(record.tracker()));
    }

    private <T> TrackerAnswer<T> call(
            InstanceId instance, String method, String path, Optional<Object> body, Class<T> type, Duration patience) {
        Optional<URI> connector = address(instance);
        if (connector.isEmpty()) return new TrackerAnswer.TryLater<>(NOT_RUNNING, SOON);
        URI uri = URI.create(connector.get() + "/internal/v1/instances/" + instance + "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.map(value -> HttpRequest.BodyPublishers.ofByteArray(HubJson.bytes(value)))
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        TraceHeaders.inject(request::setHeader);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue(StepHeader.NAME).ifPresent(steps -> StepHeader.read(steps)
                    .forEach(StepTape::took));
            return ConnectorAnswer.read(answer, type);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new TrackerAnswer.TryLater<>("the connector is down", SOON);
        } catch (IOException e) {
            return method.equals("GET")
                    ? new TrackerAnswer.TryLater<>("the connector broke off its answer", SOON)
                    : new TrackerAnswer.Unknown<>("the connector broke off its answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TrackerAnswer.TryLater<>("stopping", SOON);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
