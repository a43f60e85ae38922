package io.syncline.connector.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.tck.heap.LargeFile;
import io.syncline.tck.heap.SmallHeap;
import org.junit.jupiter.api.Test;

class LargeAzureFileTest {
    @Test
    void twoHundredMegabytesGoThroughAHeapOfSixtyFour() {
        assertThat(SmallHeap.run(LargeAzureFile.class, 64)).contains("Added", "filesize=" + LargeFile.SIZE);
    }
}
