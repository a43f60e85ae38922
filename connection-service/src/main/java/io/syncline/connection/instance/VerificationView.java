package io.syncline.connection.instance;

import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.Verification;
import java.util.List;
import java.util.Optional;

/**
 * What an instance's credentials may do, right by right.
 *
 * @param passed whether nothing is known to be missing
 * @param account who the credentials belong to, when the tracker accepts them
 * @param checks in each project that connections use, and those asked for
 */
public record VerificationView(boolean passed, Optional<String> account, List<RightCheck> checks) {
    static VerificationView of(Verification verification) {
        return new VerificationView(verification.passed(), verification.account(), verification.checks());
    }
}
