package io.syncline.script.worker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptKind;
import io.syncline.script.code.CompiledCode;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private SocketChannel near = unconnected();
    private SocketChannel far = unconnected();

    private static SocketChannel unconnected() {
        try {
            return SocketChannel.open();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            near.connect(server.getLocalAddress());
            far = server.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
    }

    private void sendRaw(int length, int kind) throws IOException {
        near.write(ByteBuffer.allocate(5).putInt(length).put((byte) kind).flip());
    }

    @Test
    void messagesArriveWholeAndInOrder() throws IOException {
        Wire<Message> one = Wire.of(near);
        Wire<Message> other = Wire.of(far);
        Message.Broken longer = new Message.Broken("x".repeat(100_000));

        one.send(new Message.Hello(Protocol.VERSION));
        one.send(new Message.GiveUp());
        Thread.ofVirtual().start(() -> {
            try {
                one.send(longer);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(other.receive()).isEqualTo(new Message.Hello(1));
        assertThat(other.receive()).isEqualTo(new Message.GiveUp());
        assertThat(other.receive()).isEqualTo(longer);
    }

    @Test
    void compiledCodeTravelsByteForByte() throws IOException {
        CompiledCode code = new CompiledCode(ScriptKind.INCOMING, "A", Map.of("A", new byte[] {0, -1, 127}));

        Wire.of(near).send(new Message.Load(code));

        assertThat(Wire.of(far).receive()).isInstanceOfSatisfying(Message.Load.class, load -> {
            assertThat(load.code().classes().get("A")).containsExactly(0, -1, 127);
            assertThat(CodeId.of(load.code())).isEqualTo(CodeId.of(code));
        });
    }

    @Test
    void lengthsAndKindsThatCannotBeAreRefusedUnread() throws IOException {
        sendRaw(Wire.LONGEST + 1, 0);
        assertThatThrownBy(() -> Wire.of(far).receive()).hasMessage("a message of " + (Wire.LONGEST + 1) + " bytes");

        sendRaw(0, 99);
        assertThatThrownBy(() -> Wire.of(far).receive()).hasMessage("a message of kind 99");
    }

    @Test
    void otherSideGoneIsTheEnd() throws IOException {
        near.close();

        assertThatThrownBy(() -> Wire.of(far).receive()).isInstanceOf(EOFException.class);
    }

    @Test
    void workerOfAnotherVersionIsNotTalkedTo() throws IOException {
        Wire.of(near).send(new Message.Hello(Protocol.VERSION + 1));

        assertThatThrownBy(() -> Protocol.greeted(Wire.of(far))).hasMessage("the worker speaks version 2, not 1");
    }

    @Test
    void idOfCodeTellsApartWhatDiffersOnlyInWhereItIsCut() {
        CompiledCode one =
                new CompiledCode(ScriptKind.INCOMING, "A", Map.of("A", new byte[] {1}, "B", new byte[] {2, 3}));
        CompiledCode other =
                new CompiledCode(ScriptKind.INCOMING, "A", Map.of("A", new byte[] {1, 2}, "B", new byte[] {3}));

        assertThat(CodeId.of(one)).isNotEqualTo(CodeId.of(other));
    }

    @Test
    void keptFieldsAreTheSameValuesAndGoneOnesStayGone() {
        HubIssue before = HubIssue.empty()
                .with("points", LongNode.valueOf(5))
                .with("ratio", DecimalNode.valueOf(new BigDecimal("1.50")))
                .with("old", "gone")
                .with("summary", "was");
        HubIssue after = before.without("old").with("summary", "is");

        ChangedIssue told = ChangedIssue.of(after, before);
        ChangedIssue heard = HubJson.read(HubJson.bytes(told), ChangedIssue.class);

        assertThat(told.changed().fields()).containsOnlyKeys("summary");
        assertThat(heard.issue(before)).isEqualTo(after);
    }

    @Test
    void fieldsThatWereNeverThereAreNotKept() {
        ChangedIssue told = new ChangedIssue(HubIssue.empty(), List.of("made up"));

        assertThat(told.issue(HubIssue.empty())).isEqualTo(HubIssue.empty());
    }
}
