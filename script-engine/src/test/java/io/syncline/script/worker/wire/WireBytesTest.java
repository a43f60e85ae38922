package io.syncline.script.worker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.hub.HubJson;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However the bytes are cut on their way. */
@Timeout(60)
class WireBytesTest {
    private static final Message MESSAGE = new Message.Untrusted("wörds");

    /** Another protocol, spoken on a connection before messages of workers are. */
    sealed interface Word {
        record Open(String how) implements Word {}
    }

    @TempDir
    private Path folder = Path.of("");

    private SocketChannel near = unconnected();
    private SocketChannel far = unconnected();

    private static SocketChannel unconnected() {
        try {
            return SocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            near.connect(server.getLocalAddress());
            far = server.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
    }

    private static ByteBuffer bytes(Message... messages) {
        ByteBuffer all = ByteBuffer.allocate(1_000);
        for (Message message : messages) {
            byte[] json = HubJson.bytes(message);
            all.putInt(json.length).put((byte) kind(message)).put(json);
        }
        return all.flip();
    }

    private static int kind(Message message) {
        Class<?>[] kinds = Message.class.getPermittedSubclasses();
        for (int kind = 0; kind < kinds.length; kind++) if (kinds[kind].isInstance(message)) return kind;
        throw new AssertionError("a message of no kind");
    }

    private static CompletableFuture<Message> received(Wire<Message> wire) {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(wire.receive());
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Test
    void messageCutAnywhereArrives() throws Exception {
        Wire<Message> wire = Wire.of(far);
        int length = bytes(MESSAGE).remaining();
        for (int cut = 1; cut < length; cut++) {
            near.write(bytes(MESSAGE).limit(cut));
            CompletableFuture<Message> received = received(wire);
            near.write(bytes(MESSAGE).position(cut));

            assertThat(received.get()).isEqualTo(MESSAGE);
        }
    }

    @Test
    void messageArrivesByteByByte() throws Exception {
        CompletableFuture<Message> received = received(Wire.of(far));
        ByteBuffer all = bytes(MESSAGE);
        for (int at = 0; at < all.limit(); at++) near.write(all.slice(at, 1));

        assertThat(received.get()).isEqualTo(MESSAGE);
    }

    @Test
    void messagesThatArriveTogetherAreReadOneByOne() throws IOException {
        near.write(bytes(MESSAGE, new Message.GiveUp(), MESSAGE));
        Wire<Message> wire = Wire.of(far);

        assertThat(wire.receive()).isEqualTo(MESSAGE);
        assertThat(wire.receive()).isEqualTo(new Message.GiveUp());
        assertThat(wire.receive()).isEqualTo(MESSAGE);
    }

    @Test
    void messageLongerThanTheConnectionHoldsWaitsForItsReader() throws Exception {
        Message.Broken endless = new Message.Broken("x".repeat(5_000_000));
        Wire<Message> writer = Wire.of(near);
        Wire<Message> reader = Wire.of(far);
        reader.send(MESSAGE);
        assertThat(writer.receive()).isEqualTo(MESSAGE);

        CompletableFuture<Message> received = received(reader);
        writer.send(endless);

        assertThat(received.get()).isEqualTo(endless);
    }

    @Test
    void manyTurnsOfTwoSidesStayInOrder() throws Exception {
        Wire<Message> one = Wire.of(near);
        Wire<Message> other = Wire.of(far);
        CompletableFuture<Void> echo = CompletableFuture.runAsync(() -> {
            try {
                for (int turn = 0; turn < 2_000; turn++) other.send(other.receive());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        for (int turn = 0; turn < 2_000; turn++) {
            Message message = new Message.Loaded("turn " + turn);
            one.send(message);
            assertThat(one.receive()).isEqualTo(message);
        }
        echo.get(10, TimeUnit.SECONDS);
    }

    @Test
    void tooLongMessageIsNotSentAtAll() throws IOException {
        Wire<Word> wire = Wire.of(near, Word.class, 100);

        assertThatThrownBy(() -> wire.send(new Word.Open("x".repeat(101))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
        wire.send(new Word.Open("x"));

        assertThat(Wire.of(far, Word.class, 100).receive()).isEqualTo(new Word.Open("x"));
    }

    @Test
    void readerIsFreedWhenItsWireIsClosed() throws Exception {
        for (int time = 0; time < 50; time++) {
            reconnect();
            Wire<Message> wire = Wire.of(far);
            CompletableFuture<Message> received = received(wire);
            wire.close();

            assertThatThrownBy(() -> received.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        }
    }

    private void reconnect() throws IOException {
        close();
        Files.deleteIfExists(folder.resolve("socket"));
        near = unconnected();
        connect();
    }

    @Test
    void whatFollowsTheLastWordOfAnotherProtocolIsLeftToTheNext() throws IOException {
        byte[] word = HubJson.bytes(new Word.Open("now"));
        near.write(ByteBuffer.allocate(1_000)
                .putInt(word.length)
                .put((byte) 0)
                .put(word)
                .put(bytes(MESSAGE))
                .flip());

        assertThat(Wire.of(far, Word.class, 100).receive()).isEqualTo(new Word.Open("now"));
        assertThat(Wire.of(far).receive()).isEqualTo(MESSAGE);
    }
}
