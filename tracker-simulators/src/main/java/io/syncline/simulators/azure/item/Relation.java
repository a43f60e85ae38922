package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link from a work item to another one, to a file or to a page. */
public record Relation(String rel, String url, ObjectNode attributes) implements Serializable {
    private static final Pattern ITEM = Pattern.compile("(?i).*/workItems/(\\d+)$");
    private static final Map<String, String> OTHER_WAY = Map.of(
            "System.LinkTypes.Hierarchy-Forward", "System.LinkTypes.Hierarchy-Reverse",
            "System.LinkTypes.Hierarchy-Reverse", "System.LinkTypes.Hierarchy-Forward",
            "System.LinkTypes.Dependency-Forward", "System.LinkTypes.Dependency-Reverse",
            "System.LinkTypes.Dependency-Reverse", "System.LinkTypes.Dependency-Forward",
            "System.LinkTypes.Related", "System.LinkTypes.Related");

    public Relation {
        attributes = attributes.deepCopy();
    }

    boolean same(Relation other) {
        return rel.equals(other.rel) && url.equals(other.url);
    }

    /** The number of the work item it leads to. */
    Optional<Integer> item() {
        Matcher matcher = ITEM.matcher(url);
        return OTHER_WAY.containsKey(rel) && matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                : Optional.empty();
    }

    /** The link that the other item has in return. */
    Relation back(String urlOfSource) {
        return new Relation(OTHER_WAY.getOrDefault(rel, rel), urlOfSource, attributes);
    }

    /** The same link with these attributes beside, or under, its own. */
    Relation with(ObjectNode more) {
        ObjectNode all = more.deepCopy();
        all.setAll(attributes);
        return new Relation(rel, url, all);
    }
}
