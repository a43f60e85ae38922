package io.syncline.connector.github.poll.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Optional;

/** A comment in the list of a whole repository's comments. */
@JsonNaming(SnakeCaseStrategy.class)
public record RepositoryComment(
        long id, Optional<String> body, String issueUrl, String htmlUrl, Instant createdAt, Instant updatedAt) {

    /** Comments on pull requests are in the same list. */
    public boolean onPullRequest() {
        return htmlUrl.contains("/pull/");
    }
}
