package io.syncline.connector.credential;

import java.time.Instant;

/** A token that is accepted until then. */
public record AccessToken(String text, Instant until) {
    @Override
    public String toString() {
        return "AccessToken[until=" + until + "]";
    }
}
