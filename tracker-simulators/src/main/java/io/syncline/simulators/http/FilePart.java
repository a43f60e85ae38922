package io.syncline.simulators.http;

import io.syncline.simulators.keeping.StoredFile;

/** Bytes of a file that an {@link Answer} consists of. */
public record FilePart(StoredFile file, long from, long length) {
    public static FilePart all(StoredFile file) {
        return new FilePart(file, 0, file.size());
    }
}
