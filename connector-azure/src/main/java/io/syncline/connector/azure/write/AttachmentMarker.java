package io.syncline.connector.azure.write;

import io.syncline.connector.azure.wire.Relation;
import io.syncline.hub.HubJson;
import java.util.Map;

/** The mark on a file that we attached: the comment that Azure DevOps shows beside it. Kept as written, in the same revision. */
public record AttachmentMarker(String text) {
    private static final String WORDS = "Attached by Syncline ";

    /** The relation that attaches an uploaded file. */
    public Relation relation(String url) {
        return new Relation(Relation.ATTACHED_FILE, url, Map.of("comment", HubJson.tree(WORDS + text)));
    }

    /** Whether this file was attached with this marker. */
    public boolean marks(Relation file) {
        return file.attribute("comment").filter((WORDS + text)::equals).isPresent();
    }

    /** Whether we attached this file, with whatever marker. */
    public static boolean ours(Relation file) {
        return file.attribute("comment").filter(text -> text.startsWith(WORDS)).isPresent();
    }
}
