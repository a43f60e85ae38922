package io.syncline.tck;

import io.syncline.tck.contract.AccessContract;
import io.syncline.tck.contract.AttachmentContract;
import io.syncline.tck.contract.CommentContract;
import io.syncline.tck.contract.CreateContract;
import io.syncline.tck.contract.DocumentationContract;
import io.syncline.tck.contract.FailureContract;
import io.syncline.tck.contract.FieldContract;
import io.syncline.tck.contract.IntakeContract;
import io.syncline.tck.contract.LinkContract;
import io.syncline.tck.contract.LookupContract;
import io.syncline.tck.contract.OwnApiContract;
import io.syncline.tck.contract.ParentContract;
import io.syncline.tck.contract.PollContract;
import io.syncline.tck.contract.QueryContract;
import io.syncline.tck.contract.ReadContract;
import io.syncline.tck.contract.RegistrationContract;
import io.syncline.tck.contract.RehearsalContract;
import io.syncline.tck.contract.UpdateContract;
import io.syncline.tck.contract.WorklogContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The whole contract of a connector. A connector's test extends this class and gives the fixture; it may add tests but leave none
 * out. What the connector cannot do it declares by a missing {@link io.syncline.connector.tracker.Capability}.
 */
public abstract class TrackerContractTest
        implements AccessContract,
                IntakeContract,
                RegistrationContract,
                ReadContract,
                CreateContract,
                UpdateContract,
                FieldContract,
                RehearsalContract,
                CommentContract,
                AttachmentContract,
                ParentContract,
                WorklogContract,
                LinkContract,
                FailureContract,
                QueryContract,
                PollContract,
                LookupContract,
                OwnApiContract,
                DocumentationContract {
    private TrackerFixture fixture;

    /** Starts a simulator with nothing but its seed data, and connects to it. */
    protected abstract TrackerFixture start();

    @BeforeEach
    void startFixture() {
        fixture = start();
    }

    @AfterEach
    void closeFixture() {
        fixture.close();
    }

    @Override
    public final TrackerFixture fixture() {
        return fixture;
    }
}
