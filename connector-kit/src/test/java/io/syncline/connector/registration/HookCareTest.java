package io.syncline.connector.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.webhook.WebhookState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HookCareTest {
    private static final Instance INSTANCE = new Instance(
            new InstanceId("gh"),
            "uid-1",
            URI.create("https://api.github.com"),
            Credentials.of(Map.of()),
            new WebhookSecret("secret"),
            false);
    private static final HookOrder ORDER =
            HookOrder.of(INSTANCE, URI.create("https://hooks.example.com/"), new TreeSet<>(Set.of("acme/web")));

    private final NotedPlace place = new NotedPlace();

    private Registration ensure(boolean withSecret, HookPlace... places) {
        HookPlaces all = new HookPlaces() {
            @Override
            public Answer<List<HookPlace>> of(Instance instance, HookOrder order) {
                return Answer.done(List.of(places));
            }

            @Override
            public String right() {
                return "the right to do it";
            }

            @Override
            public String byHand() {
                return "press the button";
            }
        };
        return new HookCare(all).ensure(INSTANCE, ORDER, withSecret);
    }

    @Test
    void webhookThatIsRightIsLeftAlone() {
        place.hooks.add(NotedPlace.right("1"));

        Registration registration = ensure(false, place);

        assertThat(registration).isEqualTo(new Registration(WebhookState.FOUND, "FOUND: acme/web"));
        assertThat(place.done).isEmpty();
    }

    @Test
    void remarkIsToldOfWhatIsRightAndOfWhatIsNew() {
        place.remark = "until tomorrow";

        assertThat(ensure(false, place))
                .isEqualTo(new Registration(WebhookState.CREATED, "CREATED: acme/web (until tomorrow)"));
        assertThat(ensure(false, place))
                .isEqualTo(new Registration(WebhookState.FOUND, "FOUND: acme/web (until tomorrow)"));
    }

    @Test
    void secretIsWrittenThoughAllElseIsRight() {
        place.hooks.add(NotedPlace.right("1"));

        assertThat(ensure(true, place).state()).isEqualTo(WebhookState.FOUND);
        assertThat(place.done).containsExactly("write 1");
    }

    @Test
    void firstIsRepairedAndDoublesGoThoughAnotherReplicaIsFaster() {
        place.hooks.addAll(List.of(NotedPlace.wrong("1", true), NotedPlace.right("2"), NotedPlace.right("3")));

        Registration registration = ensure(false, place);

        assertThat(registration.state()).isEqualTo(WebhookState.REPAIRED);
        assertThat(registration.message()).contains("acme/web (was wrong)");
        assertThat(place.done).containsExactly("write 1", "delete 2", "delete 3");
    }

    @Test
    void makingIsSeenThroughThoughTheTrackerSaysNothing() {
        place.creating = Optional.of(new Answer.Unknown<>("no answer"));

        assertThat(ensure(true, place).state()).isEqualTo(WebhookState.UNREACHABLE);
        assertThat(place.done).containsExactly("create");
    }

    @Test
    void onePlaceThatRefusesDoesNotHinderTheOthers() {
        HookPlace refusing = HookPlace.failing("acme/secret", new Answer.Gone<>("Not Found"));

        Registration registration = ensure(true, refusing, place);

        assertThat(registration.state()).isEqualTo(WebhookState.REFUSED);
        assertThat(registration.message())
                .startsWith(
                        "REFUSED: acme/secret (Not Found); CREATED: acme/web. Our account needs the right to do it.")
                .contains("Or by hand: press the button; address https://hooks.example.com/webhooks/uid-1");
    }

    @Test
    void pauseOfTheTrackerIsNoRefusal() {
        HookPlace busy = HookPlace.failing("acme/web", new Answer.TryLater<>("rate limit", Duration.ofSeconds(7)));

        assertThat(ensure(true, busy))
                .isEqualTo(new Registration(WebhookState.UNREACHABLE, "UNREACHABLE: acme/web (rate limit)"));
    }

    @Test
    void instanceThatNobodyUsesHasNoWebhooks() {
        assertThat(ensure(true).state()).isEqualTo(WebhookState.REFUSED);
    }

    @Test
    void webhookIsOursByTheUidWhateverTheHost() {
        assertThat(ORDER.ours("http://old.example.com/jira/webhooks/uid-1/?x=1"))
                .isTrue();
        assertThat(ORDER.ours("https://hooks.example.com/webhooks/uid-11")).isFalse();
        assertThat(ORDER.ours("https://hooks.example.com/webhooks/other")).isFalse();
        assertThat(ORDER.reachedAt("https://hooks.example.com/webhooks/uid-1")).isTrue();
        assertThat(ORDER.reachedAt("http://hooks.example.com/webhooks/uid-1")).isFalse();
    }
}
