package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.Classification;
import io.syncline.simulators.azure.process.Picklists;
import io.syncline.simulators.history.RevisionLog;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a world holds. Guarded by the simulator's lock. */
public final class WorldMemory implements Serializable {
    private static final long serialVersionUID = 1L;

    final TreeMap<Integer, WorkItem> items = new TreeMap<>();
    final Map<String, Attachment> attachments = new TreeMap<>();
    /** Of which some ranges are still to come. */
    final Map<String, Attachment> unfinished = new TreeMap<>();

    final RevisionLog revisions = new RevisionLog();
    long watermark;
    int lastItem;
    long lastComment = 7000;
    Classification classification = new Classification();
    Picklists picklists = new Picklists();

    /** What an older simulator kept has neither trees nor lists. */
    private Object readResolve() {
        classification = Objects.requireNonNullElseGet(classification, Classification::new);
        picklists = Objects.requireNonNullElseGet(picklists, Picklists::new);
        return this;
    }
}
