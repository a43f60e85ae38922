package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.simulators.desk.CardField;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Triggers, users, fields and the check of an instance's settings. */
public interface QueryContract extends UnderContract {
    @Test
    default void triggerTakesInWhatMatchesNow() {
        if (!can(Capability.TRIGGERS)) {
            Expect.refused(matches("anything"), "query");
            return;
        }

        assertThat(Expect.done(matches(fixture().queries().matching())).matches())
                .isTrue();
        assertThat(Expect.done(matches(fixture().queries().other())).matches()).isFalse();
    }

    @Test
    default void emptyTriggerTakesInTheWholeProjectAndNoOther() {
        if (!can(Capability.TRIGGERS)) return;
        String key = personCreates(Map.of(CardField.TITLE, "Here"));

        Match here = new Match(read(key).ref(), fixture().project(), "");
        Match elsewhere = new Match(read(key).ref(), fixture().project() + "X", "");

        assertThat(Expect.done(tracker().matches(instance(), here)).matches()).isTrue();
        assertThat(tracker().matches(instance(), elsewhere).result().map(MatchResult::matches))
                .isNotEqualTo(Optional.of(true));
    }

    @Test
    default void queryThatCannotBeReadIsRefused() {
        if (!can(Capability.TRIGGERS)) return;

        Expect.refused(matches(fixture().queries().broken()), "query");
    }

    private Answer<MatchResult> matches(String query) {
        String key = personCreates(Map.of(CardField.TITLE, "Matched?", CardField.LABELS, "sync"));
        return tracker()
                .matches(instance(), new Match(read(key).ref(), fixture().project(), query));
    }

    @Test
    default void usersAreFound() {
        HubUser colleague = fixture().colleague();

        assertThat(found(new UserQuery.ByKey(colleague.key())))
                .extracting(HubUser::key)
                .containsExactly(colleague.key());
        colleague.username().ifPresent(name -> assertThat(found(new UserQuery.ByUsername(name)))
                .extracting(HubUser::key)
                .contains(colleague.key()));
        assertThat(found(new UserQuery.ByEmail(colleague.email().orElse("bob@example.com"))))
                .extracting(HubUser::key)
                .isEqualTo(can(Capability.USERS_BY_EMAIL) ? List.of(colleague.key()) : List.of());
    }

    @Test
    default void nobodyIsAnEmptyList() {
        for (String nobody : List.of("nobody-here", "a/../b", "x y", "nobody@nowhere.example")) {
            assertThat(found(new UserQuery.ByKey(nobody))).isEmpty();
            assertThat(found(new UserQuery.ByUsername(nobody))).isEmpty();
            assertThat(found(new UserQuery.ByEmail(nobody))).isEmpty();
        }
    }

    private List<HubUser> found(UserQuery query) {
        return Expect.done(tracker().users(instance(), query));
    }

    @Test
    default void fieldsOfTheProjectAreListed() {
        List<FieldInfo> fields =
                Expect.done(tracker().fields(instance(), fixture().project()));

        assertThat(fields).extracting(FieldInfo::id).doesNotHaveDuplicates();
        assertThat(fields).anySatisfy(field -> assertThat(field.id()).isEqualTo("summary"));
        assertThat(fields).anySatisfy(field -> assertThat(field.options())
                .contains(fixture().statuses().getFirst()));
    }

    @Test
    default void goodSettingsAreConfirmedWithTheAccount() {
        ProbeResult result = tracker()
                .probe(new ProbeRequest(
                        instance().url(), instance().credentials().values(), true));

        assertThat(result.ok()).as(result.message()).isTrue();
        assertThat(result.account()).isPresent();
    }

    @Test
    default void wrongCredentialsAreNamedByTheProbe() {
        for (Map<String, String> wrong : List.of(fixture().wrongCredentials().values(), Map.<String, String>of())) {
            ProbeResult result = tracker().probe(new ProbeRequest(instance().url(), wrong, true));

            assertThat(result.ok()).isFalse();
            assertThat(result.field().orElseThrow()).matches("credentials(\\.\\w+)?");
            if (result.field().get().equals("credentials")) continue;
            assertThat(tracker().credentialFields())
                    .contains(result.field().orElseThrow().substring(12));
        }
    }

    @Test
    default void wrongUrlIsNamedByTheProbe() {
        Map<String, String> good = instance().credentials().values();
        try (WebhookCatcher page = new WebhookCatcher()) {
            for (URI url :
                    List.of(page.url(), URI.create("http://127.0.0.1:1"), URI.create("ftp://x"), URI.create("x"))) {
                ProbeResult result = tracker().probe(new ProbeRequest(url, good, true));

                assertThat(result.ok()).as("%s", url).isFalse();
                assertThat(result.field()).as("%s", url).contains("url");
            }
        }
    }
}
