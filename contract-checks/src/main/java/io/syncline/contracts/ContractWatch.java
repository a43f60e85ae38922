package io.syncline.contracts;

import io.syncline.contracts.webhook.Sent;
import io.syncline.contracts.webhook.VendorWebhooks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Checks the exchanges of one tracker behind its back, so that answers are not late, and tells of what was wrong when asked. Safe
 * for many threads.
 */
public final class ContractWatch {
    private static final ExecutorService CHECKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("contract-checks").factory());

    private final Vendor vendor;
    private final Set<Side> sides;
    private final List<CompletableFuture<List<Violation>>> checks = new ArrayList<>();

    /** Tells of violations of these sides only. */
    public ContractWatch(Vendor vendor, Set<Side> sides) {
        this.vendor = vendor;
        this.sides = EnumSet.copyOf(sides);
    }

    public void saw(Exchange exchange) {
        check(() -> VendorContract.of(vendor).check(exchange));
    }

    public void saw(Sent webhook) {
        check(() -> VendorWebhooks.of(vendor).check(webhook));
    }

    private synchronized void check(Supplier<List<Violation>> check) {
        checks.add(CompletableFuture.supplyAsync(check, CHECKER));
    }

    /** Waits for what was seen since the last time; an {@link AssertionError} names each violation once. */
    public void verify() {
        var violations = new LinkedHashSet<String>();
        for (var check : seen()) {
            check.join().stream()
                    .filter(violation -> sides.contains(violation.side()))
                    .forEach(violation -> violations.add(violation.toString()));
        }
        if (!violations.isEmpty())
            throw new AssertionError("not as " + vendor + " documents it:\n  " + String.join("\n  ", violations));
    }

    private synchronized List<CompletableFuture<List<Violation>>> seen() {
        var seen = List.copyOf(checks);
        checks.clear();
        return seen;
    }
}
