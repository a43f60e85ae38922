package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.tck.DocumentedFields;
import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;
import org.junit.jupiter.api.Test;

class JiraTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new JiraFixture();
    }

    @Test
    void documentSaysWhatIsReadAndWritten() {
        DocumentedFields document = DocumentedFields.of("Jira");

        assertThat(document.read()).isEqualTo(tracker().fields());
        assertThat(document.written()).containsAll(fixture().writable().keySet());
    }
}
