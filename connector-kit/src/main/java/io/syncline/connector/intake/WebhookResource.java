package io.syncline.connector.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Where trackers deliver their webhooks. */
@Path("/webhooks/{uid}")
public final class WebhookResource {
    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    private static final int REMEMBERED = 100_000;

    private final Intake intake;
    private final EventLabels labels = new EventLabels();
    private final InstanceTableConsumer instances;
    private final ChangePublisher publisher;
    private final MeterRegistry meters;
    private final String tracker;

    public WebhookResource(
            Tracker tracker,
            InstanceTableConsumer instances,
            ChangePublisher publisher,
            MeterRegistry meters,
            Clock clock) {
        this.intake = new Intake(tracker, clock, () -> UUID.randomUUID().toString(), new RecentDeliveries(REMEMBERED));
        this.instances = instances;
        this.publisher = publisher;
        this.meters = meters;
        this.tracker = tracker.kind().value();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@PathParam("uid") String uid, @Context HttpHeaders headers, byte[] body) {
        Optional<Instance> instance = instances.byUid(uid);
        if (instance.isEmpty()) return instances.caughtUp() ? nobody() : notYet("the connector is starting");
        SortedMap<String, String> lines = new TreeMap<>();
        headers.getRequestHeaders().forEach((name, values) -> lines.put(name, String.join(",", values)));
        return switch (intake.decide(instance.get(), new WebhookRequest(lines, body))) {
            case IntakeDecision.Append append -> append(append);
            case IntakeDecision.Ignore(String reason) -> ignored("ignored", reason);
            case IntakeDecision.Duplicate() -> ignored("duplicate", "this delivery was taken before");
            case IntakeDecision.UnknownEvent(String event) -> unknown(event);
            case IntakeDecision.Malformed(String field, String message) -> malformed(instance.get(), field, message);
            case IntakeDecision.Forged(String why) -> forged(instance.get(), why);
        };
    }

    private Response append(IntakeDecision.Append append) {
        if (!publisher.append(append.changes())) return notYet("Kafka does not take the record");
        intake.appended(append);
        count("accepted");
        return json(202, HubJson.object().put("accepted", append.changes().size()));
    }

    private Response ignored(String outcome, String reason) {
        count(outcome);
        return json(200, HubJson.object().put("ignored", reason));
    }

    private Response unknown(String event) {
        meters.counter("syncline.webhooks.unknown", "tracker", tracker, "event", labels.label(event))
                .increment();
        return ignored("unknown_event", "event " + event + " is not about an issue");
    }

    private Response malformed(Instance instance, String field, String message) {
        count("malformed");
        LOG.warnf("webhook is malformed instance=%s field=%s reason=%s", instance.id(), field, message);
        String detail = field.isEmpty() ? message : field + ": " + message;
        List<FieldError> errors = field.isEmpty() ? List.of() : List.of(new FieldError(field, message));
        return problem(new Problem("urn:syncline:problem:invalid", "The webhook cannot be read", 400, detail, errors));
    }

    private Response forged(Instance instance, String why) {
        count("forged");
        LOG.warnf("webhook is not genuine instance=%s reason=%s", instance.id(), why);
        return problem(Problem.of(401, "unauthorized", "The webhook is not genuine", why));
    }

    private Response nobody() {
        count("unknown_instance");
        return problem(Problem.of(404, "no-instance", "Not found", "there is no such instance here"));
    }

    private Response notYet(String why) {
        count("unavailable");
        return Response.fromResponse(problem(Problem.of(503, "try-later", "Try again later", why)))
                .header("Retry-After", 5)
                .build();
    }

    private void count(String outcome) {
        meters.counter("syncline.webhooks", "tracker", tracker, "outcome", outcome)
                .increment();
    }

    private static Response json(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
