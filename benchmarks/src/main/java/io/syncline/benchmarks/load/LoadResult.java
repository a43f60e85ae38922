package io.syncline.benchmarks.load;

import io.syncline.benchmarks.change.Account;
import java.util.Locale;

/**
 * One run at one rate.
 *
 * @param refused edits that Jira did not take; they are not in the account
 * @param generatorLateMillis how late the latest edit left; a large figure means that this machine is too busy to measure
 * @param queuedAfter replicas in the lane towards GitHub right after the last edit
 * @param writesPerSecond from the first edit to the last write
 */
public record LoadResult(
        double rate,
        double seconds,
        int issues,
        int refused,
        long generatorLateMillis,
        long queuedAfter,
        double writesPerSecond,
        Account account) {

    /** Nothing lost, nothing twice, nothing refused. */
    public boolean clean() {
        return account.clean() && refused == 0;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                %.0f edits/s for %.0f s over %d issues
                  edit due -> write sent          %s
                  webhook accepted -> write sent  %s
                  edits %d  written %d  superseded %d  lost %d  repeated %d  reversed %d  refused %d
                  writes/s %.1f  lane right after the last edit %d  generator late by at most %d ms
                """,
                rate,
                seconds,
                issues,
                account.editToWrite().text(),
                account.webhookToWrite().text(),
                account.edits(),
                account.written(),
                account.superseded(),
                account.lost(),
                account.repeated(),
                account.reversed(),
                refused,
                writesPerSecond,
                queuedAfter,
                generatorLateMillis);
    }
}
