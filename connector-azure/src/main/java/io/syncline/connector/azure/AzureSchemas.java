package io.syncline.connector.azure;

import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.write.AzureWritePlanner;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubIssue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what work item types look like and remembers it for a while. Thread-safe. */
final class AzureSchemas {
    private record Place(String instance, URI url, String project, String type) {}

    private record Remembered(WorkItemSchema schema, Instant until) {}

    private final Map<Place, Remembered> remembered = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration age;

    /**
     * @param age how long an answer is good for: a state or field that an administrator adds is unknown until then
     */
    AzureSchemas(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    /** One type of one project, at most so old. */
    Answer<WorkItemSchema> schema(Instance instance, AzureClient client, String project, String type) {
        Place place = new Place(instance.id().value(), instance.url(), project, type);
        Remembered known = remembered.get(place);
        if (known != null && known.until().isAfter(clock.instant())) return Answer.done(known.schema());
        Answer<WorkItemSchema> answer = read(client, project, type);
        answer.result()
                .ifPresent(schema -> remembered.put(
                        place, new Remembered(schema, clock.instant().plus(age))));
        return answer;
    }

    /** One type of one project, fresh if what is remembered does not know this state. */
    Answer<WorkItemSchema> schemaFor(
            HubIssue plan, Instance instance, AzureClient client, String project, String type) {
        Optional<String> state = AzureWritePlanner.wantedState(plan);
        return schema(instance, client, project, type).then(schema -> {
            if (state.flatMap(schema::state).isPresent() || state.isEmpty()) return Answer.done(schema);
            remembered.remove(new Place(instance.id().value(), instance.url(), project, type));
            return schema(instance, client, project, type);
        });
    }

    /** Something of the organisation's fields was changed by us. */
    void forget(Instance instance) {
        remembered.keySet().removeIf(place -> place.instance()
                .equals(instance.id().value()));
    }

    private static Answer<WorkItemSchema> read(AzureClient client, String project, String type) {
        return client.project(project).then(known -> client.states(project, type)
                .then(states -> client.typeFields(project, type).then(fields -> client.fields()
                        .map(all -> WorkItemSchema.of(known, type, states, fields, all)))));
    }
}
