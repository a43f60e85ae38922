package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.process.LinkType;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link from a work item to another one, to a file or to a page. */
public record Relation(String rel, String url, ObjectNode attributes) implements Serializable {
    private static final Pattern ITEM = Pattern.compile("(?i).*/workItems/(\\d+)$");

    public Relation {
        attributes = attributes.deepCopy();
    }

    boolean same(Relation other) {
        return rel.equals(other.rel) && url.equals(other.url);
    }

    /** The number of the work item it leads to. */
    Optional<Integer> item() {
        Matcher matcher = ITEM.matcher(url);
        return LinkType.of(rel).isPresent() && matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                : Optional.empty();
    }

    /** The link that the other item has in return. */
    Relation back(String urlOfSource) {
        String other = LinkType.of(rel).map(LinkType::other).orElse(rel);
        ObjectNode own = attributes.deepCopy();
        own.remove("name");
        return new Relation(other, urlOfSource, own).named();
    }

    /** A link between work items with what the service adds: the name of its end, and that it is not locked. */
    Relation named() {
        Optional<LinkType> type = LinkType.of(rel);
        if (type.isEmpty()) return this;
        ObjectNode all = attributes.deepCopy();
        if (!all.has("isLocked")) all.put("isLocked", false);
        return new Relation(rel, url, all.put("name", type.get().name()));
    }

    /** The same link with these attributes beside, or under, its own. */
    Relation with(ObjectNode more) {
        ObjectNode all = more.deepCopy();
        all.setAll(attributes);
        return new Relation(rel, url, all);
    }
}
