package io.syncline.connector.text.kept;

import io.syncline.connector.text.markdown.HubMarkdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** The blocks of hub Markdown, one by one. */
final class HubBlocks {
    private HubBlocks() {}

    /** Each block in its normal spelling: two are equal when they mean the same. */
    static List<String> of(String markdown) {
        List<String> blocks = new ArrayList<>();
        Node document = HubMarkdown.parse(markdown);
        while (document.getFirstChild() != null) {
            Node block = document.getFirstChild();
            if (block instanceof BulletList bullets) bullets.setMarker("-");
            if (block instanceof OrderedList numbers) numbers.setMarkerDelimiter(".");
            Document alone = new Document();
            alone.appendChild(block);
            String spelled = HubMarkdown.render(alone);
            if (!spelled.isBlank()) blocks.add(spelled);
        }
        return blocks;
    }
}
