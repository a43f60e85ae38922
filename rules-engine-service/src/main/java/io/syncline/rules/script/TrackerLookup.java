package io.syncline.rules.script;

import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.lookup.InstanceQuestions;
import io.syncline.rules.lookup.TwinQuestions;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.work.WorkStopped;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.StoredIssue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Makes the trackers that scripts ask: the local side of a connection, with or without leave to change something. */
@ApplicationScoped
public class TrackerLookup {
    private final InstanceQuestions instances;
    private final TwinQuestions twins;

    public TrackerLookup(InstanceQuestions instances, TwinQuestions twins) {
        this.instances = instances;
        this.twins = twins;
    }

    /** What {@code store(issue)} does. */
    public interface Store {
        StoredIssue store(HubIssue issue);
    }

    /** A store that writes nothing: for runs that must have no effect. */
    public Store readOnly() {
        return issue -> {
            throw new WorkStopped("store in a run without effect");
        };
    }

    /**
     * For a run that may change things.
     *
     * @param given tells when to give up waiting for the tracker
     */
    public LocalTracker of(ConnectionSide side, Store store, BooleanSupplier given) {
        return new SideTracker(side, store, instances.until(given), twins);
    }

    /** For a run without effect, which may be repeated at any time: it reads, and whatever would be made counts as made. */
    public LocalTracker reading(ConnectionSide side, Store store) {
        return new ReadingTracker(side, store, instances, twins);
    }
}
