package io.syncline.simulators.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Turns a snapshot into bytes. */
final class SnapshotWriting extends ObjectOutputStream {
    private SnapshotWriting(ByteArrayOutputStream bytes) throws IOException {
        super(bytes);
        enableReplaceObject(true);
    }

    static byte[] bytes(Snapshot snapshot) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new SnapshotWriting(bytes)) {
            out.writeObject(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException("the memory of " + snapshot.tracker() + " cannot be serialised", e);
        }
        return bytes.toByteArray();
    }

    @Override
    protected Object replaceObject(Object object) {
        return object instanceof Optional<?> optional ? Maybe.of(optional) : object;
    }
}
