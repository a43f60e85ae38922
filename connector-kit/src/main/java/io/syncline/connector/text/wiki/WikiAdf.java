package io.syncline.connector.text.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.text.adf.AdfReader;
import io.syncline.hub.HubJson;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/** The macro in which Jira's wiki markup carries what it has no markup for: a node of an Atlassian document. */
final class WikiAdf {
    private static final Pattern INLINE = Pattern.compile("\\{adf:display=inline}(\\{.*?})\\{adf}");

    /** What stands inside a line, and where the text goes on. */
    record Inline(List<Node> nodes, int end) {}

    private WikiAdf() {}

    /** The blocks that the macro carries; empty when its body is no such node. */
    static Optional<List<Node>> blocks(String json) {
        try {
            JsonNode node = HubJson.read(json, JsonNode.class);
            return node.isObject() ? Optional.of(children(AdfReader.read(node))) : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The macro inside a line that begins here. */
    static Optional<Inline> at(String text, int at) {
        Matcher inline = INLINE.matcher(text).region(at, text.length());
        if (!inline.lookingAt()) return Optional.empty();
        List<Node> nodes = new ArrayList<>();
        blocks(inline.group(1)).ifPresent(blocks -> blocks.forEach(block -> nodes.addAll(children(block))));
        return Optional.of(new Inline(nodes, inline.end()));
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) children.add(child);
        return children;
    }
}
