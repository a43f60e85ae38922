package io.syncline.connector.github;

import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;

class GithubTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new GithubFixture();
    }
}
