package io.syncline.connector.text.kept;

import java.util.List;

/**
 * A part of a native text that can be kept by itself.
 *
 * @param hub its blocks as hub Markdown; none for what the hub cannot say at all
 */
record Piece<T>(T source, List<String> hub) {
    Piece {
        hub = List.copyOf(hub);
    }
}
