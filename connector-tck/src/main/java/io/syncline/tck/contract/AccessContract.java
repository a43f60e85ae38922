package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.access.Budget;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.Verification;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.gate.Gate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Credentials of every kind, what they may do, and how much. */
public interface AccessContract extends UnderContract {
    private Instance with(Credentials credentials) {
        Instance usual = instance();
        return new Instance(usual.id(), usual.uid(), usual.url(), credentials, usual.webhookSecret(), usual.internal());
    }

    private ProbeRequest settings(Credentials credentials) {
        return new ProbeRequest(instance().url(), credentials.values(), true);
    }

    private Verification rights() {
        return tracker()
                .rights(new VerifyRequest(
                        settings(instance().credentials()),
                        new TreeSet<>(Set.of(fixture().project()))));
    }

    private Gate gate() {
        return fixture().simulator().gate();
    }

    @Test
    default void everyKindOfCredentialsIsAcceptedAndReads() {
        String key = personCreates(Map.of(CardField.TITLE, "For all"));
        Set<String> seen = new HashSet<>();
        CredentialChoice choice = new CredentialChoice(tracker().credentialKinds());

        for (Credentials credentials : fixture().allCredentials()) {
            seen.add(choice.kind(credentials.values()).orElseThrow().name());
            assertThat(tracker().probe(settings(credentials)).message()).doesNotContain("not accepted");
            assertThat(tracker().probe(settings(credentials)).ok()).isTrue();
            assertThat(Expect.done(tracker().entity(with(credentials), key))
                            .issue()
                            .field("summary"))
                    .isPresent();
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(tracker().credentialKinds().stream()
                        .map(CredentialKind::name)
                        .filter(kind -> !fixture().kindsElsewhere().contains(kind))
                        .toList());
    }

    @Test
    default void expiredTokenIsReplacedAndTheCallRepeatedOnce() {
        if (fixture().expiringCredentials().isEmpty()) return;
        String key = personCreates(Map.of(CardField.TITLE, "Later"));
        Instance expiring = with(fixture().expiringCredentials().get());
        Expect.done(tracker().entity(expiring, key));
        int issued = gate().issued();

        Expect.done(tracker().entity(expiring, key));
        assertThat(gate().issued()).isEqualTo(issued);
        gate().expireTokens();
        Expect.done(tracker().entity(expiring, key));

        assertThat(gate().issued()).isEqualTo(issued + 1);
    }

    @Test
    default void fullAccountLacksNothing() {
        Verification verification = rights();

        assertThat(verification.account()).isPresent();
        assertThat(verification.checks()).extracting(RightCheck::name).contains("reachable", "authenticated", "read");
        assertThat(verification.checks())
                .noneSatisfy(check -> assertThat(check.state()).isEqualTo(RightCheck.RightState.MISSING));
    }

    @Test
    default void everyRightThatIsMissingIsNamedWithWhatToDo() {
        fixture().rights().forEach((right, name) -> {
            gate().clear();
            gate().withhold(right);

            List<RightCheck> missing = rights().checks().stream()
                    .filter(check -> check.state() == RightCheck.RightState.MISSING)
                    .toList();

            assertThat(missing).as(right).extracting(RightCheck::name).contains(name);
            assertThat(missing).allSatisfy(check -> assertThat(check.message()).isNotBlank());
        });
    }

    @Test
    default void wrongCredentialsAreNotAuthenticated() {
        Verification verification = tracker()
                .rights(new VerifyRequest(settings(fixture().wrongCredentials()), new TreeSet<>(Set.of("any"))));

        assertThat(verification.passed()).isFalse();
        assertThat(verification.checks().getLast().name()).isEqualTo("authenticated");
        assertThat(verification.checks().getLast().state()).isEqualTo(RightCheck.RightState.MISSING);
    }

    @Test
    default void privateAddressIsRefusedUnlessTheInstanceIsInternal() {
        String key = personCreates(Map.of(CardField.TITLE, "At home"));
        Instance usual = instance();
        Instance outside =
                new Instance(usual.id(), usual.uid(), usual.url(), usual.credentials(), usual.webhookSecret(), false);

        Expect.refused(tracker().entity(outside, key), "url");
        assertThat(tracker()
                        .probe(new ProbeRequest(usual.url(), usual.credentials().values(), false))
                        .field())
                .contains("url");
    }

    @Test
    default void budgetOfAnAccountTellsWhyAndHowLongItIsPaused() {
        String key = personCreates(Map.of(CardField.TITLE, "Popular"));
        fault(fixture().calls().read(), "status", fixture().tooManyRequests());

        Expect.tryLater(tracker().entity(instance(), key));

        assertThat(tracker().budgets(instance())).anySatisfy(budget -> {
            assertThat(budget.pausedUntil()).isPresent();
            assertThat(budget.reason()).isPresent();
        });
        assertThat(tracker().budgets(with(fixture().wrongCredentials())))
                .extracting(Budget::pausedUntil)
                .isEmpty();
    }
}
