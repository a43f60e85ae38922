package io.syncline.rules.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialLinesTest {
    private final SerialLines<String> lines = new SerialLines<>(Executors.newVirtualThreadPerTaskExecutor());

    @Test
    void workOfOneKeyRunsInOrder() {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

        List<CompletableFuture<Boolean>> all = IntStream.range(0, 500)
                .mapToObj(i -> lines.submit("a", () -> seen.add(i)))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(seen).isEqualTo(IntStream.range(0, 500).boxed().toList());
        assertThat(lines.busy()).isZero();
    }

    @Test
    void oneKeyNeverWaitsForAnother() {
        CountDownLatch blocked = new CountDownLatch(1);
        CompletableFuture<Boolean> first = lines.submit("a", () -> {
            try {
                blocked.await();
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(lines.submit("b", () -> "through").join()).isEqualTo("through");
        blocked.countDown();
        assertThat(first.join()).isTrue();
    }

    @Test
    void aFailureDoesNotStopTheLine() {
        CompletableFuture<String> broken = lines.submit("a", () -> {
            throw new IllegalStateException("broken");
        });

        assertThat(lines.submit("a", () -> "next").join()).isEqualTo("next");
        assertThatThrownBy(broken::join).hasRootCauseMessage("broken");
    }
}
