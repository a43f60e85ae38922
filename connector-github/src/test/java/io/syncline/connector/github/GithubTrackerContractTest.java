package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new GithubFixture();
    }

    @Test
    void issueOfARepositoryOutOfSightIsRefusedAndNotGone() {
        Answer<EntitySnapshot> answer = fixture().tracker().entity(fixture().instance(), "acme/secret#1");

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        if (answer instanceof Answer.Refused<EntitySnapshot>(Optional<String> field, String message)) {
            assertThat(field).contains("project");
            assertThat(message).contains("acme/secret");
        }
    }
}
