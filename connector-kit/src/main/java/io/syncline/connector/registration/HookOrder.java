package io.syncline.connector.registration;

import io.syncline.connector.tracker.Instance;
import java.net.URI;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Webhooks as they shall be. Their secret is the instance's.
 *
 * @param url where the tracker shall deliver; ends in the instance's uid
 * @param projects those that connections name, as they name them
 */
public record HookOrder(URI url, SortedSet<String> projects) {
    public HookOrder {
        projects = Collections.unmodifiableSortedSet(new TreeSet<>(projects));
    }

    /**
     * @param base under which trackers reach this connector
     */
    public static HookOrder of(Instance instance, URI base, SortedSet<String> projects) {
        return new HookOrder(URI.create(Instance.withoutSlash(base) + "/webhooks/" + instance.uid()), projects);
    }

    /** Whether a webhook that delivers there is ours: also one of before we moved to another host. */
    public boolean ours(String address) {
        String path = url.getPath().substring(url.getPath().lastIndexOf("/webhooks/"));
        return address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "").endsWith(path);
    }

    /** Whether it delivers to where it shall. */
    public boolean reachedAt(String address) {
        return address.equals(url.toString());
    }
}
