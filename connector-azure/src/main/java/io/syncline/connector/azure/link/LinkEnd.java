package io.syncline.connector.azure.link;

import io.syncline.connector.azure.wire.Relation;
import io.syncline.hub.issue.HubIssueLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One end of a kind of link between work items, as Azure DevOps names it: {@code Successor} from the work item that comes first,
 * {@code Predecessor} from the one that comes after. Parents and children are not among them: they are {@code parentId}.
 *
 * @param rel reference name, as in a relation
 * @see <a href="https://learn.microsoft.com/azure/devops/boards/queries/link-type-reference">Link type reference</a>
 */
public record LinkEnd(String rel, String name) {
    private static final String HIERARCHY = "System.LinkTypes.Hierarchy";
    private static final List<LinkEnd> KNOWN = List.of(
            new LinkEnd("System.LinkTypes.Related", "Related"),
            new LinkEnd("System.LinkTypes.Dependency-Forward", "Successor"),
            new LinkEnd("System.LinkTypes.Dependency-Reverse", "Predecessor"),
            new LinkEnd("System.LinkTypes.Duplicate-Forward", "Duplicate"),
            new LinkEnd("System.LinkTypes.Duplicate-Reverse", "Duplicate Of"),
            new LinkEnd("Microsoft.VSTS.Common.Affects-Forward", "Affects"),
            new LinkEnd("Microsoft.VSTS.Common.Affects-Reverse", "Affected By"),
            new LinkEnd("Microsoft.VSTS.Common.TestedBy-Forward", "Tested By"),
            new LinkEnd("Microsoft.VSTS.Common.TestedBy-Reverse", "Tests"));

    /** The end that people call so, by its name or reference name; types of an organisation's own only by the latter. */
    public static Optional<LinkEnd> named(String text) {
        if (text.startsWith(HIERARCHY)) return Optional.empty();
        return KNOWN.stream()
                .filter(end -> end.name.equalsIgnoreCase(text) || end.rel.equalsIgnoreCase(text))
                .findFirst()
                .or(() -> text.matches("[\\w]+(\\.[\\w]+)+(-Forward|-Reverse)?")
                        ? Optional.of(new LinkEnd(text, text))
                        : Optional.empty());
    }

    /** The names that every organisation has. */
    public static String names() {
        return KNOWN.stream().map(LinkEnd::name).collect(Collectors.joining(", "));
    }

    /** The link that a relation is, unless it leads to a file, a page, the parent or a child. */
    public static Optional<HubIssueLink> read(Relation relation) {
        String rel = relation.rel();
        boolean item = relation.url().matches("(?i).*/workItems/\\d{1,18}$");
        if (!item || rel.startsWith(HIERARCHY)) return Optional.empty();
        String name = KNOWN.stream()
                .filter(end -> end.rel.equals(rel))
                .map(LinkEnd::name)
                .findFirst()
                .orElse(rel);
        return Optional.of(new LinkEnd(rel, name).to(relation.lastOfUrl()));
    }

    /** The link of this kind to a work item. */
    public HubIssueLink to(String number) {
        return new HubIssueLink(name, number, Optional.of(number), !rel.endsWith("-Reverse"));
    }
}
