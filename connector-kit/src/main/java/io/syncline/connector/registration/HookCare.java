package io.syncline.connector.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.registration.Registration.Visit;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.webhook.WebhookState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that every place has one webhook of ours, and a right one. Looks before it makes one, and again after: replicas that make one
 * at the same time, and answers that got lost, leave doubles, and everyone who looks keeps the same one and takes the others away.
 */
public final class HookCare {
    private final HookPlaces places;

    public HookCare(HookPlaces places) {
        this.places = places;
    }

    /**
     * Blocks while the tracker is asked.
     *
     * @param withSecret writes what is found right, too: the tracker does not show which secret it has
     */
    public Registration ensure(Instance instance, HookOrder order, boolean withSecret) {
        Answer<List<HookPlace>> all = places.of(instance, order);
        if (!(all instanceof Answer.Done<List<HookPlace>>(List<HookPlace> found))) {
            return helped(Registration.of(List.of(failed("projects", all))), order);
        }
        if (found.isEmpty()) {
            return Registration.refused("no connection uses this instance yet, so there is no project to register"
                    + " webhooks for; make a connection first");
        }
        List<Visit> visits =
                found.stream().map(place -> visit(place, withSecret)).toList();
        return helped(Registration.of(visits), order);
    }

    private static Visit visit(HookPlace place, boolean withSecret) {
        Answer<Visit> visited =
                place.ours().then(ours -> ours.isEmpty() ? created(place) : kept(place, ours, withSecret));
        return visited.result().orElseGet(() -> failed(place.name(), visited));
    }

    private static Answer<Visit> created(HookPlace place) {
        Answer<JsonNode> made = place.create();
        return place.ours().then(ours -> {
            String remark = ours.isEmpty() ? "" : place.remark(ours.getFirst());
            Visit visit = new Visit(place.name(), WebhookState.CREATED, remark);
            if (ours.isEmpty()) return made.map(done -> visit);
            // Whoever made it, perhaps not with the secret of today.
            Answer<JsonNode> right = made instanceof Answer.Done<JsonNode> ? made : place.write(ours.getFirst());
            return right.then(done -> alone(place, ours)).map(done -> visit);
        });
    }

    private static Answer<Visit> kept(HookPlace place, List<FoundHook> ours, boolean withSecret) {
        FoundHook hook = ours.getFirst();
        WebhookState state = hook.disabled()
                ? WebhookState.REPAIRED
                : hook.wrong().isPresent() ? WebhookState.UPDATED : WebhookState.FOUND;
        Visit visit = new Visit(place.name(), state, hook.wrong().orElseGet(() -> place.remark(hook)));
        Answer<?> right = withSecret || state != WebhookState.FOUND ? place.write(hook) : Answer.done(hook);
        return right.then(done -> alone(place, ours)).map(done -> visit);
    }

    /** Takes all but the first away. */
    private static Answer<Boolean> alone(HookPlace place, List<FoundHook> ours) {
        Answer<Boolean> sofar = Answer.done(true);
        for (FoundHook twin : ours.subList(1, ours.size())) {
            sofar = sofar.then(done -> switch (place.delete(twin)) {
                case Answer.Gone<JsonNode> gone -> Answer.done(true);
                case Answer<JsonNode> other -> other.map(deleted -> true);
            });
        }
        return sofar;
    }

    private static Visit failed(String place, Answer<?> answer) {
        return switch (answer) {
            case Answer.Refused<?>(Optional<String> field, String message) ->
                new Visit(place, WebhookState.REFUSED, message);
            case Answer.Gone<?>(String message) -> new Visit(place, WebhookState.REFUSED, message);
            case Answer.TryLater<?>(String reason, Duration after) ->
                new Visit(place, WebhookState.UNREACHABLE, reason);
            case Answer.Unknown<?>(String message) -> new Visit(place, WebhookState.UNREACHABLE, message);
            case Answer.Done<?> done -> throw new IllegalArgumentException("not a failure: " + done);
        };
    }

    /** What a person may do about a refusal. */
    private Registration helped(Registration registration, HookOrder order) {
        if (registration.state() != WebhookState.REFUSED) return registration;
        String help = ". Our account needs %s. Or by hand: %s; address %s, the instance's webhook secret"
                .formatted(places.right(), places.byHand(), order.url());
        return Registration.refused(registration.message() + help);
    }
}
