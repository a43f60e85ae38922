package io.syncline.simulators.azure.process;

import io.syncline.simulators.azure.refusal.AzureProblem;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The areas and iterations of all projects below their roots. Guarded by the simulator's lock. */
public final class Classification implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * An area or iteration.
     *
     * @param path names from below the root down to this one
     */
    public record Node(int id, String identifier, String project, String group, ArrayList<String> path)
            implements Serializable {
        public String name() {
            return path.getLast();
        }

        private boolean at(String otherProject, String otherGroup, List<String> otherPath) {
            return project.equals(otherProject)
                    && group.equals(otherGroup)
                    && String.join("\\", path).equalsIgnoreCase(String.join("\\", otherPath));
        }
    }

    private final ArrayList<Node> nodes = new ArrayList<>();
    private int lastId = 100;

    public Classification() {
        for (String sprint : List.of("Sprint 1", "Sprint 2")) {
            put("b0000000-0000-4000-8000-000000000001", "Iterations", List.of(sprint));
        }
        put("b0000000-0000-4000-8000-000000000001", "Areas", List.of("Shop"));
    }

    public List<Node> below(Project project, String group, List<String> path) {
        return nodes.stream()
                .filter(node -> node.path().size() == path.size() + 1)
                .filter(node -> path.isEmpty()
                        ? node.project().equals(project.id()) && node.group().equals(group)
                        : node.at(
                                project.id(),
                                group,
                                Stream.concat(path.stream(), Stream.of(node.name()))
                                        .toList()))
                .toList();
    }

    /** The node, or the vendor's 404. */
    public Node node(Project project, String group, List<String> path) {
        return nodes.stream()
                .filter(node -> node.at(project.id(), group, path))
                .findFirst()
                .orElseThrow(() -> AzureProblem.of(
                        404,
                        "WorkItemTrackingTreeNodeNotFoundException",
                        "VS402485: The " + group + " node '" + String.join("\\", path) + "' does not exist."));
    }

    /** A new node below an existing one or, with an empty path, below the root. */
    public Node add(Project project, String group, List<String> above, String name) {
        if (!above.isEmpty()) node(project, group, above);
        if (name.isBlank() || name.matches(".*[\\\\/:*?\"<>|#$&+].*")) {
            throw AzureProblem.badRequest("VS402488: The name '" + name + "' is not valid.");
        }
        List<String> path = Stream.concat(above.stream(), Stream.of(name)).toList();
        if (nodes.stream().anyMatch(node -> node.at(project.id(), group, path))) {
            throw AzureProblem.of(
                    409,
                    "ClassificationNodeDuplicateNameException",
                    "VS402371: Classification node name " + name + " is already in use.");
        }
        return put(project.id(), group, path);
    }

    private Node put(String project, String group, List<String> path) {
        String identifier = UUID.nameUUIDFromBytes((project + group + path).getBytes(StandardCharsets.UTF_8))
                .toString();
        Node node = new Node(++lastId, identifier, project, group, new ArrayList<>(path));
        nodes.add(node);
        return node;
    }
}
