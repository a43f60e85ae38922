package io.syncline.connector.jira;

import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;

class JiraTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new JiraFixture();
    }
}
