package io.syncline.simulators.azure.process;

import java.util.List;
import java.util.Optional;

/** One end of a kind of link between work items: {@code other} is what the linked item sees. */
public record LinkType(String referenceName, String name, String other, String topology) {
    public static final List<LinkType> ALL = List.of(
            forward("System.LinkTypes.Hierarchy", "Child", "tree"),
            reverse("System.LinkTypes.Hierarchy", "Parent", "tree"),
            forward("System.LinkTypes.Duplicate", "Duplicate", "tree"),
            reverse("System.LinkTypes.Duplicate", "Duplicate Of", "tree"),
            forward("System.LinkTypes.Dependency", "Successor", "dependency"),
            reverse("System.LinkTypes.Dependency", "Predecessor", "dependency"),
            forward("Microsoft.VSTS.Common.Affects", "Affects", "dependency"),
            reverse("Microsoft.VSTS.Common.Affects", "Affected By", "dependency"),
            forward("Microsoft.VSTS.Common.TestedBy", "Tested By", "dependency"),
            reverse("Microsoft.VSTS.Common.TestedBy", "Tests", "dependency"),
            new LinkType("System.LinkTypes.Related", "Related", "System.LinkTypes.Related", "network"));

    private static LinkType forward(String base, String name, String topology) {
        return new LinkType(base + "-Forward", name, base + "-Reverse", topology);
    }

    private static LinkType reverse(String base, String name, String topology) {
        return new LinkType(base + "-Reverse", name, base + "-Forward", topology);
    }

    /** The link type of this reference name; none for links to files and pages. */
    public static Optional<LinkType> of(String referenceName) {
        return ALL.stream()
                .filter(type -> type.referenceName.equals(referenceName))
                .findFirst();
    }

    public boolean directional() {
        return !topology.equals("network");
    }
}
