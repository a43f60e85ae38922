package io.syncline.connector.http;

import java.io.InputStream;

/** What came back from the wish to download something. */
public sealed interface TrackerDownload {

    /**
     * It comes.
     *
     * @param stream to be closed by whoever reads it; no read waits for ever
     * @param length in bytes; -1 when the tracker does not say
     */
    record Opened(InputStream stream, long length) implements TrackerDownload {}

    /** It does not; the reply is never a success. */
    record Failed(TrackerReply reply) implements TrackerDownload {}
}
