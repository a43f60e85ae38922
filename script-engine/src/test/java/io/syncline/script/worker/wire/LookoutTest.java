package io.syncline.script.worker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private final Semaphore places = new Semaphore(1);
    private long now;
    private int reads;
    private final Lookout lookout = new Lookout(places, () -> now);

    /** Every read takes a thousandth of the time there is; this one is the first that finds something. */
    private Lookout.Source speakingAt(int read) {
        return () -> {
            now += Lookout.SPAN_NANOS / 1_000;
            reads++;
            return reads < read ? 0 : 7;
        };
    }

    private int looked(int speakingAt) throws IOException {
        reads = 0;
        return lookout.look(speakingAt(speakingAt));
    }

    @Test
    void whatComesSoonIsSeen() throws IOException {
        assertThat(looked(500)).isEqualTo(7);
        assertThat(reads).isEqualTo(500);
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void whatDoesNotComeSoonIsNotWaitedFor() throws IOException {
        assertThat(looked(5_000)).isZero();
        assertThat(reads).isBetween(1_000, 1_010);
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void lookingThatDoesNotPayBecomesRare() throws IOException {
        int spans = 0;
        for (int time = 0; time < 640; time++) {
            looked(5_000);
            if (reads > 0) spans++;
        }

        assertThat(spans).isBetween(12, 16);
    }

    @Test
    void lookingThatPaysAgainIsDoneEveryTimeAgain() throws IOException {
        for (int time = 0; time < 3; time++) looked(5_000);
        for (int time = 0; time <= Lookout.LONGEST_PAUSE; time++) looked(10);

        assertThat(looked(10)).isEqualTo(7);
        assertThat(reads).isEqualTo(10);
    }

    @Test
    void whatComesTooLateWasNotWorthLooking() throws IOException {
        assertThat(lookout.look(() -> {
                    boolean first = reads++ == 0;
                    now += 2 * Lookout.SPAN_NANOS;
                    return first ? 0 : 7;
                }))
                .isEqualTo(7);

        assertThat(looked(10)).isZero();
        assertThat(reads).isZero();
    }

    @Test
    void endIsSeenLikeBytes() throws IOException {
        assertThat(lookout.look(() -> -1)).isEqualTo(-1);
    }

    @Test
    void nobodyLooksWhereAllPlacesAreTaken() throws IOException {
        places.acquireUninterruptibly();

        assertThat(looked(1)).isZero();
        assertThat(reads).isZero();
    }

    @Test
    void halfOfTheProcessorsLookSoASingleOneNeverDoes() {
        assertThat(Lookout.places(1).availablePermits()).isZero();
        assertThat(Lookout.places(2).availablePermits()).isEqualTo(1);
        assertThat(Lookout.places(9).availablePermits()).isEqualTo(4);
    }
}
