package io.syncline.connection.internal;

import io.syncline.hub.HubJson;

/** How an internal call ended. */
public sealed interface InternalAnswer {

    /** The service answered with this status. */
    record Answered(int status, byte[] body) implements InternalAnswer {
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public <T> T as(Class<T> type) {
            return HubJson.read(body, type);
        }
    }

    /** No answer: down, too slow, or not there. */
    record Unreachable(String reason) implements InternalAnswer {}
}
