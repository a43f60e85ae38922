package io.syncline.connector.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came back from a {@link TrackerCall}. */
public sealed interface TrackerReply {

    /**
     * The tracker answered, with whatever status.
     *
     * @param headers by name in any case; repeated ones joined with a comma
     * @param body a missing node when there was none, or when an error's body was not JSON
     */
    record Answered(int status, SortedMap<String, String> headers, JsonNode body) implements TrackerReply {
        public Answered {
            SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            copy.putAll(headers);
            headers = Collections.unmodifiableSortedMap(copy);
        }

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public String toString() {
            return "Answered[status=" + status + "]";
        }
    }

    /**
     * The request never reached the tracker: nothing was done.
     *
     * @param after when it makes sense to try again
     */
    record NotSent(String why, Duration after) implements TrackerReply {}

    /**
     * Nothing was sent, for a person must act first.
     *
     * @param field what is wrong, as in a refusal
     */
    record NotAllowed(String field, String why) implements TrackerReply {}

    /** The request left, and no answer that can be understood came back: it may have been done. */
    record NoAnswer(String why) implements TrackerReply {}

    /** The tracker answered with more than was asked for at most, in bytes; it was not read to its end. */
    record TooLong(int most) implements TrackerReply {}
}
