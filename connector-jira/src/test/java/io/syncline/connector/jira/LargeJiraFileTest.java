package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.tck.heap.LargeFile;
import io.syncline.tck.heap.SmallHeap;
import org.junit.jupiter.api.Test;

class LargeJiraFileTest {
    @Test
    void twoHundredMegabytesGoThroughAHeapOfSixtyFour() {
        assertThat(SmallHeap.run(LargeJiraFile.class, 64)).contains("Added", "filesize=" + LargeFile.SIZE);
    }
}
