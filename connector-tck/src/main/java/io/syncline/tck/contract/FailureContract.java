package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.journal.JournalFilter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Weather and refusals, told apart. */
public interface FailureContract extends UnderContract {
    @Test
    default void wrongCredentialsAreRefusedByName() {
        String key = personCreates(Map.of(CardField.TITLE, "Secret"));
        Instance stranger = new Instance(
                instance().id(),
                instance().uid(),
                instance().url(),
                fixture().wrongCredentials(),
                instance().webhookSecret(),
                true);

        Answer<EntitySnapshot> answer = tracker().entity(stranger, key);

        Expect.refused(answer, "credentials");
        fixture().wrongCredentials().values().values().forEach(secret -> assertThat(answer.toString())
                .doesNotContain(secret));
    }

    @Test
    default void tooManyRequestsMeansSilenceUntilTheNamedTime() {
        String key = personCreates(Map.of(CardField.TITLE, "Popular"));
        fault(fixture().calls().read(), "status", fixture().tooManyRequests());

        Duration wait = Expect.tryLater(tracker().entity(instance(), key)).after();
        int asked = asked();
        Duration second = Expect.tryLater(tracker().entity(instance(), key)).after();

        assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
        assertThat(second).isBetween(Duration.ofSeconds(1), wait);
        assertThat(asked()).isEqualTo(asked);
    }

    @Test
    default void everyLimitMeansSilenceUntilTheNamedTime() {
        String key = personCreates(Map.of(CardField.TITLE, "Popular"));
        assertThat(fixture().rateLimits()).isNotEmpty();

        for (String limit : fixture().rateLimits()) {
            Tracker newcomer = fixture().impatient();
            fault(
                    fixture().calls().read(),
                    "rateLimit",
                    HubJson.object().put("limit", limit).put("delayMs", 7000));
            newcomer.entity(instance(), key);
            int asked = asked();

            Duration wait = Expect.tryLater(newcomer.entity(instance(), key)).after();

            assertThat(wait).as(limit).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
            assertThat(asked()).as(limit).isEqualTo(asked);
            fixture().simulator().faults().clear();
        }
    }

    @Test
    default void credentialsThatExpiredAreRefusedByName() {
        String id = created(summary("Here today")).ref().id();

        fault(fixture().calls().read(), "authExpired", HubJson.object());
        fault(fixture().calls().update(), "authExpired", HubJson.object());

        Expect.refused(tracker().entity(instance(), id), "credentials");
        Expect.refused(update(id, "summary", HubJson.tree("Here today"), HubJson.tree("Gone tomorrow")), "credentials");
    }

    private int asked() {
        JournalFilter all = new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
        return fixture().simulator().journal().entries(all).size();
    }

    @Test
    default void serverErrorsOfReadsAndUpdatesAreTriedLater() {
        String id = created(summary("Shaky")).ref().id();

        for (int status : List.of(500, 502, 503)) {
            fault(fixture().calls().read(), status);
            Expect.tryLater(tracker().entity(instance(), id));
            fixture().simulator().faults().clear();
            fault(fixture().calls().update(), status);
            Expect.tryLater(update(id, "summary", HubJson.tree("Shaky"), HubJson.tree("Steady " + status)));
            fixture().simulator().faults().clear();
        }
    }

    @Test
    default void serverErrorsOfCreatesAndCommentsAreUnknown() {
        String id = created(summary("Shaky")).ref().id();

        fault(fixture().calls().create(), 502);
        fault(fixture().calls().comment(), 502);

        Expect.unknown(tracker().create(instance(), createPlan(summary("Perhaps"))));
        Expect.unknown(comment(id, new CommentWrite.Add("c-1", "Perhaps", false)));
    }

    @Test
    default void slowAnswersAreTriedLaterOrUnknown() {
        String id = created(summary("Slow")).ref().id();
        fault(
                fixture().calls().read(),
                "slow",
                HubJson.object().put("delayMs", 3000).put("times", 1));

        Expect.tryLater(fixture().impatient().entity(instance(), id));

        fault(
                fixture().calls().create(),
                "slow",
                HubJson.object().put("delayMs", 3000).put("times", 1));
        Expect.unknown(fixture().impatient().create(instance(), createPlan(summary("Slow"))));
    }

    @Test
    default void trackerThatIsDownIsTriedLater() {
        String id = created(summary("Here today")).ref().id();
        Instance down = new Instance(
                instance().id(),
                instance().uid(),
                URI.create(instance().url().toString().replaceFirst(":\\d+", ":1")),
                instance().credentials(),
                instance().webhookSecret(),
                true);
        UpdatePlan plan = new UpdatePlan(summary("Nobody hears this"), summary("Here today"), List.of());

        Expect.tryLater(tracker().entity(down, id));
        Expect.tryLater(tracker().create(down, createPlan(summary("Nobody hears this"))));
        Expect.tryLater(tracker().update(down, id, plan));
    }
}
