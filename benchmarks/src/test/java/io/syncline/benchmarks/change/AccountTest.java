package io.syncline.benchmarks.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Edit> edits = new ArrayList<>();
    private final List<Sighting> webhooks = new ArrayList<>();
    private final List<Sighting> writes = new ArrayList<>();

    private void edit(int issue, String text, int millis) {
        edits.add(new Edit(issue, edits.size(), text, START.plusMillis(millis)));
    }

    private void webhook(String text, int millis) {
        webhooks.add(new Sighting(text, START.plusMillis(millis)));
    }

    private void write(String text, int millis) {
        writes.add(new Sighting(text, START.plusMillis(millis)));
    }

    private Account account() {
        return Account.of(edits, webhooks, writes);
    }

    @Test
    void latencyBeginsWhenTheEditWasDueAndWhenTheWebhookArrived() {
        edit(0, "a", 0);
        webhook("a", 40);
        write("a", 100);

        Account account = account();

        assertThat(account.written()).isEqualTo(1);
        assertThat(account.editToWrite().max()).isCloseTo(100, within(0.2));
        assertThat(account.webhookToWrite().max()).isCloseTo(60, within(0.2));
        assertThat(account.clean()).isTrue();
    }

    @Test
    void overtakenEditCountsUntilTheWriteThatOvertookIt() {
        edit(0, "a", 0);
        edit(0, "b", 500);
        write("b", 900);

        Account account = account();

        assertThat(account.superseded()).isEqualTo(1);
        assertThat(account.lost()).isZero();
        assertThat(account.editToWrite().count()).isEqualTo(2);
        assertThat(account.editToWrite().max()).isCloseTo(900, within(1.0));
        assertThat(account.clean()).isTrue();
    }

    @Test
    void editWithoutAnyLaterWriteIsLost() {
        edit(0, "a", 0);
        edit(0, "b", 500);
        edit(1, "other", 600);
        write("a", 100);
        write("other", 700);

        Account account = account();

        assertThat(account.lost()).isEqualTo(1);
        assertThat(account.written()).isEqualTo(2);
        assertThat(account.clean()).isFalse();
        assertThat(Fates.of(edits, writes).lost()).extracting(Edit::text).containsExactly("b");
    }

    @Test
    void writesOfAnotherIssueSupersedeNothing() {
        edit(0, "a", 0);
        edit(1, "b", 10);
        write("b", 50);

        assertThat(account().lost()).isEqualTo(1);
    }

    @Test
    void secondWriteOfTheSameTextIsRepeated() {
        edit(0, "a", 0);
        write("a", 300);
        write("a", 100);
        write("unknown", 50);

        Account account = account();

        assertThat(account.repeated()).isEqualTo(1);
        assertThat(account.editToWrite().max()).isCloseTo(100, within(0.2));
        assertThat(account.clean()).isFalse();
    }

    @Test
    void olderTextAfterANewerOneIsReversed() {
        edit(0, "a", 0);
        edit(0, "b", 10);
        write("b", 50);
        write("a", 60);

        assertThat(account().reversed()).isEqualTo(1);
    }

    @Test
    void editWithoutAcceptedWebhookHasNoWebhookLatency() {
        edit(0, "a", 0);
        write("a", 100);

        assertThat(account().webhookToWrite()).isEqualTo(new Latency(0, 0, 0, 0, 0));
    }

    @Test
    void writeThatTheClockPutsBeforeItsWebhookTookNoTime() {
        edit(0, "a", 0);
        webhook("a", 101);
        write("a", 100);

        assertThat(account().webhookToWrite().max()).isZero();
    }
}
