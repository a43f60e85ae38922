package io.syncline.script.worker.wire;

import io.syncline.hub.HubJson;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A connection on which whole messages travel: four bytes of length, one byte of kind, JSON. For one thread at a time.
 *
 * @param <M> what travels; both sides list the kinds in the same order
 */
public final class Wire<M> implements AutoCloseable {
    /** Bytes of the longest message: an issue, its replica and the one before, each as long as they may get. */
    public static final int LONGEST = 32 << 20;

    private static final int HEAD = 5;
    private static final int CHUNK = 64 << 10;

    private final SocketChannel channel;
    private final List<Class<? extends M>> kinds;
    private final Map<Class<?>, Integer> numbers;
    private final int longest;
    private final ByteBuffer in = ByteBuffer.allocateDirect(CHUNK).flip();

    private Wire(SocketChannel channel, List<Class<? extends M>> kinds, int longest) {
        this.channel = channel;
        this.kinds = kinds;
        this.longest = longest;
        this.numbers =
                IntStream.range(0, kinds.size()).boxed().collect(Collectors.toMap(kinds::get, Function.identity()));
    }

    /** A connection of a worker. */
    public static Wire<Message> of(SocketChannel channel) {
        return new Wire<>(channel, kinds(Message.class), LONGEST);
    }

    /** A connection on which anything of a sealed type travels, up to this many bytes at once. */
    public static <T> Wire<T> of(SocketChannel channel, Class<T> type, int longest) {
        return new Wire<>(channel, kinds(type), longest);
    }

    private static <T> List<Class<? extends T>> kinds(Class<T> sealed) {
        return List.of(sealed.getPermittedSubclasses()).stream()
                .<Class<? extends T>>map(kind -> kind.asSubclass(sealed))
                .toList();
    }

    /** Sends one message; one that is too long is an {@link IllegalArgumentException}, and nothing was sent. */
    public void send(M message) throws IOException {
        byte[] json = HubJson.bytes(message);
        if (json.length > longest)
            throw new IllegalArgumentException(
                    "a message of " + json.length + " bytes is too long for a script worker");
        ByteBuffer all = ByteBuffer.allocate(HEAD + json.length);
        all.putInt(json.length)
                .put(numbers.get(message.getClass()).byteValue())
                .put(json)
                .flip();
        while (all.hasRemaining()) channel.write(all);
    }

    /** Waits for one message. The other side gone is an {@link EOFException}, nonsense an {@link IOException}. */
    public M receive() throws IOException {
        byte[] head = bytes(HEAD);
        ByteBuffer read = ByteBuffer.wrap(head);
        int length = read.getInt();
        int kind = read.get();
        if (length < 0 || length > longest) throw new IOException("a message of " + length + " bytes");
        if (kind < 0 || kind >= kinds.size()) throw new IOException("a message of kind " + kind);
        try {
            return HubJson.read(bytes(length), kinds.get(kind));
        } catch (UncheckedIOException e) {
            throw new IOException("a message that cannot be read", e);
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int have = 0;
        while (have < count) {
            if (!in.hasRemaining()) fill();
            int part = Math.min(count - have, in.remaining());
            in.get(bytes, have, part);
            have += part;
        }
        return bytes;
    }

    private void fill() throws IOException {
        in.clear();
        int count = channel.read(in);
        in.flip();
        if (count < 0) throw new EOFException("the other side has gone");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
