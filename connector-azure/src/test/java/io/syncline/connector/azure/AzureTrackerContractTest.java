package io.syncline.connector.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.tck.DocumentedFields;
import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;
import org.junit.jupiter.api.Test;

class AzureTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new AzureFixture();
    }

    @Test
    void documentSaysWhatIsReadAndWritten() {
        DocumentedFields document = DocumentedFields.of("Azure DevOps");

        assertThat(document.read()).isEqualTo(tracker().fields());
        assertThat(document.written()).containsAll(fixture().writable().keySet());
    }
}
