package io.syncline.hub.access;

import io.syncline.hub.tracker.ProbeRequest;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks what an instance's credentials may do; plain text, on the internal network only.
 *
 * @param projects where rights are looked for
 */
public record VerifyRequest(ProbeRequest settings, SortedSet<String> projects) {
    public VerifyRequest {
        projects = Collections.unmodifiableSortedSet(new TreeSet<>(projects));
    }
}
