package io.syncline.benchmarks.subject;

import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.system.Progress;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which system to measure. The script says where the checkout and the running system are. */
public final class TargetOptions {
    @Option(
            names = "--start",
            description = "Start a system of its own and end it afterwards; else measure the one that is up.")
    private boolean start;

    public SystemUnderTest open() {
        return start ? SystemUnderTest.fresh(checkout(), Progress.silent()) : SystemUnderTest.running(workplace());
    }

    public static Checkout checkout() {
        return new Checkout(root());
    }

    public static Path root() {
        return Path.of(System.getProperty("syncline.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    private static Workplace workplace() {
        return new Workplace(Optional.ofNullable(System.getProperty("syncline.workplace"))
                .map(Path::of)
                .orElseGet(() -> root().resolve(".syncline")));
    }
}
