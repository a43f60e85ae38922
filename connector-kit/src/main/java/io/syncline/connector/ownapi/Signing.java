package io.syncline.connector.ownapi;

import io.syncline.connector.credential.Proof;
import io.syncline.connector.tracker.Instance;
import java.net.URI;

/** How one vendor's calls carry the account's credentials; what the call says already about them is replaced. */
@FunctionalInterface
public interface Signing {
    Proof proof(Instance instance);

    /** Where the instance's API is, without a slash at the end. */
    default URI base(Instance instance) {
        return instance.url();
    }
}
