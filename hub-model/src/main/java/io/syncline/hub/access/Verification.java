package io.syncline.hub.access;

import java.util.List;
import java.util.Optional;

/**
 * What an instance's credentials may do.
 *
 * @param account who they belong to, when the tracker accepts them
 * @param checks never empty; those after one that cannot be passed are left out
 */
public record Verification(Optional<String> account, List<RightCheck> checks) {
    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether nothing is known to be missing. */
    public boolean passed() {
        return checks.stream().noneMatch(check -> check.state() == RightCheck.RightState.MISSING);
    }
}
