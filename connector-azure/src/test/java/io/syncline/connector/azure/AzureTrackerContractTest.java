package io.syncline.connector.azure;

import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;

class AzureTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new AzureFixture();
    }
}
