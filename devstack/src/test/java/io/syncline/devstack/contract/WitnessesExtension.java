package io.syncline.devstack.contract;

import io.syncline.devstack.scenario.RunningSystem;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test of the running system when something was said to a tracker, or by one, that is not as its vendor documents it; and
 * all tests, when that happened after the last. Found by JUnit, so that nobody can forget it.
 */
public final class WitnessesExtension implements BeforeAllCallback, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(WitnessesExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(OURS).computeIfAbsent("end", key -> new End());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningSystem.started().ifPresent(RunningSystem::verify);
    }

    /** What JUnit does when all tests are over; a failure here is one of the run. */
    private static final class End implements AutoCloseable {
        @Override
        public void close() {
            RunningSystem.started().ifPresent(RunningSystem::end);
        }
    }
}
