package io.syncline.connector.ownapi;

import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.tracker.Instance;

/** How one vendor's calls carry the account's credentials; what the call says already about them is replaced. */
@FunctionalInterface
public interface Signing {
    TrackerCall signed(Instance instance, TrackerCall call);
}
