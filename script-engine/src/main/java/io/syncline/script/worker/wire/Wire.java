package io.syncline.script.worker.wire;

import io.syncline.hub.HubJson;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Optional<Lookout> lookout;
    private final ByteBuffer in;
    private final ByteBuffer out;

    private Wire(SocketChannel channel, List<Class<? extends M>> kinds, int longest, Optional<Lookout> lookout) {
        this.channel = channel;
        this.kinds = kinds;
        this.longest = longest;
        this.lookout = lookout;
        this.in = ByteBuffer.allocateDirect(Math.min(CHUNK, HEAD + longest)).flip();
        this.out = ByteBuffer.allocateDirect(in.capacity());
        this.numbers =
                IntStream.range(0, kinds.size()).boxed().collect(Collectors.toMap(kinds::get, Function.identity()));
    }

    /** A connection of a worker, which nothing but this reads from and writes to: it is not always in blocking mode. */
    public static Wire<Message> of(SocketChannel channel) {
        return new Wire<>(channel, kinds(Message.class), LONGEST, Optional.of(Lookout.shared()));
    }

    /**
     * A blocking connection on which anything of a sealed type travels, up to this many bytes at once. No byte after a message is
     * read with it: the connection may become another wire.
     */
    public static <T> Wire<T> of(SocketChannel channel, Class<T> type, int longest) {
        return new Wire<>(channel, kinds(type), longest, Optional.empty());
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
        out.clear().putInt(json.length).put(numbers.get(message.getClass()).byteValue());
        int taken = 0;
        do {
            int part = Math.min(json.length - taken, out.remaining());
            write(out.put(json, taken, part).flip());
            taken += part;
            out.clear();
        } while (taken < json.length);
    }

    private void write(ByteBuffer bytes) throws IOException {
        channel.write(bytes);
        if (!bytes.hasRemaining()) return;
        block(true);
        while (bytes.hasRemaining()) channel.write(bytes);
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
            if (!in.hasRemaining()) fill(count - have);
            int part = Math.min(count - have, in.remaining());
            in.get(bytes, have, part);
            have += part;
        }
        return bytes;
    }

    private void fill(int missing) throws IOException {
        in.clear();
        if (lookout.isEmpty()) in.limit(Math.min(missing, in.capacity()));
        int count = lookout.isPresent() ? looked(lookout.get()) : channel.read(in);
        in.flip();
        if (count < 0) throw new EOFException("the other side has gone");
    }

    private int looked(Lookout lookout) throws IOException {
        int count = lookout.look(this::readNow);
        if (count != 0) return count;
        block(true);
        return channel.read(in);
    }

    private int readNow() throws IOException {
        block(false);
        return channel.read(in);
    }

    private void block(boolean wanted) throws IOException {
        if (channel.isBlocking() != wanted) channel.configureBlocking(wanted);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
