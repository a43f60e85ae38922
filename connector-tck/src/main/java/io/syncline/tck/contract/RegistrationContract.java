package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.connector.intake.WebhookProof;
import io.syncline.connector.registration.HookCare;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.registration.Registration;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.RetiredWebhookSecret;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.simulators.desk.CardField;
import io.syncline.tck.VendorCalls.VendorCall;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Webhooks at the tracker: registered once, found again, repaired, and given a new secret without a gap. */
public interface RegistrationContract extends UnderContract {
    private HookOrder order(URI base) {
        return HookOrder.of(instance(), base, new TreeSet<>(Set.of(fixture().project())));
    }

    private Registration ensure(Instance instance, URI base, boolean withSecret) {
        return new HookCare(tracker().hookPlaces()).ensure(instance, order(base), withSecret);
    }

    private List<HookPlace> places(URI base) {
        return Expect.done(tracker().hookPlaces().of(instance(), order(base)));
    }

    private void awaitHint(WebhookCatcher catcher, Instance proven) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(catcher.caught()).anySatisfy(request -> {
                    assertThat(tracker().verify(proven, request)).isInstanceOf(WebhookVerdict.Genuine.class);
                    assertThat(tracker().read(proven, request)).isInstanceOf(WebhookReading.Hints.class);
                }));
    }

    @Test
    default void webhooksAreMadeOnceHoweverOftenTheyAreAskedFor() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            Registration first = ensure(instance(), catcher.url(), true);
            List<String> made = fixture().webhookAddresses();

            Registration second = ensure(instance(), catcher.url(), true);
            Registration third = ensure(instance(), catcher.url(), false);

            assertThat(first.state()).as(first.message()).isEqualTo(WebhookState.CREATED);
            assertThat(second.state()).as(second.message()).isEqualTo(WebhookState.FOUND);
            assertThat(third.state()).as(third.message()).isEqualTo(WebhookState.FOUND);
            assertThat(made)
                    .hasSameSizeAs(places(catcher.url()))
                    .containsOnly(order(catcher.url()).url().toString());
            assertThat(fixture().webhookAddresses()).isEqualTo(made);
            personCreates(Map.of(CardField.TITLE, "Told of"));
            awaitHint(catcher, instance());
        }
    }

    @Test
    default void webhooksOfTwoReplicasAtOnceBecomeOne() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            List<HookPlace> places = places(catcher.url());
            places.forEach(HookPlace::create);
            places.forEach(HookPlace::create);

            ensure(instance(), catcher.url(), true);

            assertThat(fixture().webhookAddresses()).hasSameSizeAs(places);
            personCreates(Map.of(CardField.TITLE, "Told of once"));
            awaitHint(catcher, instance());
        }
    }

    @Test
    default void webhookThatWasSwitchedOffIsRepaired() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            ensure(instance(), catcher.url(), true);
            List<String> made = fixture().webhookAddresses();
            fixture().disableWebhooks();

            Registration repaired = ensure(instance(), catcher.url(), false);

            assertThat(repaired.state()).as(repaired.message()).isEqualTo(WebhookState.REPAIRED);
            assertThat(ensure(instance(), catcher.url(), false).state()).isEqualTo(WebhookState.FOUND);
            assertThat(fixture().webhookAddresses()).isEqualTo(made);
            personCreates(Map.of(CardField.TITLE, "Told of again"));
            awaitHint(catcher, instance());
        }
    }

    @Test
    default void webhookFollowsToAnotherHost() {
        try (WebhookCatcher before = new WebhookCatcher();
                WebhookCatcher after = new WebhookCatcher()) {
            ensure(instance(), before.url(), true);

            Registration moved = ensure(instance(), after.url(), false);

            assertThat(moved.state()).as(moved.message()).isEqualTo(WebhookState.UPDATED);
            assertThat(fixture().webhookAddresses())
                    .hasSameSizeAs(places(after.url()))
                    .containsOnly(order(after.url()).url().toString());
            personCreates(Map.of(CardField.TITLE, "Told of there"));
            awaitHint(after, instance());
        }
    }

    @Test
    default void secretIsReplacedWithoutAGap() {
        Instant now = Instant.now();
        Instance rotated = new Instance(
                instance().id(),
                instance().uid(),
                instance().url(),
                instance().credentials(),
                new WebhookSecret("the secret of tomorrow"),
                List.of(new RetiredWebhookSecret(instance().webhookSecret(), now.plusSeconds(60))),
                true,
                true);
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            ensure(instance(), catcher.url(), true);
            personCreates(Map.of(CardField.TITLE, "Told with the old secret"));
            awaitHint(catcher, instance());
            List<WebhookRequest> old = catcher.caught();

            ensure(rotated, catcher.url(), true);
            personCreates(Map.of(CardField.TITLE, "Told with the new secret"));
            awaitHint(catcher, rotated);

            assertThat(catcher.caught())
                    .allSatisfy(request -> assertThat(WebhookProof.verify(tracker(), rotated, request, now))
                            .isInstanceOf(WebhookVerdict.Genuine.class));
            assertThat(old).allSatisfy(request -> assertThat(
                            WebhookProof.verify(tracker(), rotated, request, now.plusSeconds(61)))
                    .isInstanceOf(WebhookVerdict.Forged.class));
        }
    }

    @Test
    default void missingRightIsNamedWithTheWayByHand() {
        fault(fixture().webhookCall(), 403);

        Registration refused = ensure(instance(), URI.create("http://127.0.0.1:1"), true);
        fixture().simulator().faults().clear();

        assertThat(refused.state()).isEqualTo(WebhookState.REFUSED);
        assertThat(refused.message())
                .contains(tracker().hookPlaces().right())
                .contains(tracker().hookPlaces().byHand())
                .contains("http://127.0.0.1:1/webhooks/" + instance().uid())
                .doesNotContain(instance().webhookSecret().text());
        assertThat(fixture().webhookAddresses()).isEmpty();
    }

    @Test
    default void answerThatGotLostLeavesOneWebhook() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            loseOneReply(new VendorCall("POST", fixture().webhookCall().path()));

            Registration made = ensure(instance(), catcher.url(), true);

            assertThat(made.state()).as(made.message()).isEqualTo(WebhookState.CREATED);
            assertThat(fixture().webhookAddresses()).hasSameSizeAs(places(catcher.url()));
        }
    }

    @Test
    default void trackerThatIsDownIsTriedAgain() {
        fault(fixture().webhookCall(), 503);

        Registration failed = ensure(instance(), URI.create("http://127.0.0.1:1"), true);

        assertThat(failed.state()).isEqualTo(WebhookState.UNREACHABLE);
    }
}
