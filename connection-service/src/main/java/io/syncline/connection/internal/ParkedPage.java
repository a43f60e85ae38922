package io.syncline.connection.internal;

import io.syncline.hub.twin.ParkedView;
import java.util.List;
import java.util.Optional;

/** Parked messages as the rules engine lists them. */
public record ParkedPage(List<ParkedView> items, Optional<String> next) {
    public ParkedPage {
        items = List.copyOf(items);
    }
}
