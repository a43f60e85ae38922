package io.syncline.connector.jira;

import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;

/** The whole contract once more: against a Jira Data Center. */
class JiraDataCenterContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new JiraDataCenterFixture();
    }
}
