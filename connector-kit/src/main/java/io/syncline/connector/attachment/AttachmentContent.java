package io.syncline.connector.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an attachment, to be read once and closed. Reading blocks, for a bounded time; a stream that ends early ends in an
 * {@link IOException}.
 *
 * @param length in bytes; -1 when the tracker does not say
 */
public record AttachmentContent(InputStream stream, long length) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
