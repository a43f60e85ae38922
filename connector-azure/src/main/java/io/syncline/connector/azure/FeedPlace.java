package io.syncline.connector.azure;

import java.time.Instant;
import java.util.Optional;

/** A place in the feed of revisions: after the token if there is one, else at a time. */
record FeedPlace(Optional<String> token, Instant since) {}
