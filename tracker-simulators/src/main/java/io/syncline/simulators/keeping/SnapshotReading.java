package io.syncline.simulators.keeping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Arrays;
import java.util.List;

/**
 * Turns bytes into a snapshot. Bytes written by another version of the simulators are refused as soon as a class of ours
 * has other fields than it had then, since records would be left with holes.
 */
final class SnapshotReading extends ObjectInputStream {
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "io.syncline.simulators.**;com.fasterxml.jackson.databind.node.*;java.**;!*");

    private SnapshotReading(byte[] bytes) throws IOException {
        super(new ByteArrayInputStream(bytes));
        enableResolveObject(true);
        setObjectInputFilter(KNOWN);
    }

    static Snapshot snapshot(byte[] bytes) throws IOException {
        try (var in = new SnapshotReading(bytes)) {
            return (Snapshot) in.readObject();
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException("not what this version of the simulators wrote: " + e, e);
        }
    }

    @Override
    protected Object resolveObject(Object object) {
        return object instanceof Maybe maybe ? maybe.optional() : object;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass stored) throws IOException, ClassNotFoundException {
        var type = super.resolveClass(stored);
        if (type.getName().startsWith("io.syncline.")
                && !fields(stored).equals(fields(ObjectStreamClass.lookupAny(type))))
            throw new InvalidClassException(type.getName(), "has other fields than when this was written");
        return type;
    }

    private static List<String> fields(ObjectStreamClass type) {
        return Arrays.stream(type.getFields()).map(Object::toString).toList();
    }
}
