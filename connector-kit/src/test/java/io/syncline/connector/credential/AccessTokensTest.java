package io.syncline.connector.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicInteger fetched = new AtomicInteger();
    private final AccessTokens tokens = new AccessTokens(Clock.fixed(NOW, ZoneOffset.UTC));

    private TokenSource source(long seconds) {
        return new TokenSource() {
            @Override
            public String key() {
                return "account";
            }

            @Override
            public Answer<AccessToken> fetch() {
                return Answer.done(new AccessToken("t" + fetched.incrementAndGet(), NOW.plusSeconds(seconds)));
            }
        };
    }

    private String token(TokenSource source) {
        return tokens.token(source).result().orElseThrow().text();
    }

    @Test
    void tokenIsKeptUntilShortlyBeforeItsEnd() {
        assertThat(List.of(token(source(3600)), token(source(3600)))).containsExactly("t1", "t1");
    }

    @Test
    void tokenThatEndsWithinAMinuteIsReplaced() {
        assertThat(List.of(token(source(59)), token(source(59)))).containsExactly("t1", "t2");
    }

    @Test
    void refusedTokenIsReplacedOnce() {
        token(source(3600));

        tokens.refused(source(3600), "t1");
        assertThat(token(source(3600))).isEqualTo("t2");
        tokens.refused(source(3600), "t1");
        assertThat(token(source(3600))).isEqualTo("t2");
    }

    @Test
    void manyWhoAskAtOnceGetOneToken() throws Exception {
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        Callable<String> ask = () -> {
            start.await();
            return token(source(3600));
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<String> answer :
                    threads.invokeAll(Stream.generate(() -> ask).limit(many).toList())) {
                assertThat(answer.get()).isEqualTo("t1");
            }
        }
    }

    @Test
    void troubleIsNotKept() {
        TokenSource broken = new TokenSource() {
            @Override
            public String key() {
                return "account";
            }

            @Override
            public Answer<AccessToken> fetch() {
                return Answer.refused("credentials", "no");
            }
        };

        assertThat(tokens.token(broken)).isInstanceOf(Answer.Refused.class);
        assertThat(token(source(3600))).isEqualTo("t1");
    }
}
