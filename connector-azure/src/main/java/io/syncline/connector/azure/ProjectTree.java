package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.Effect;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.lookup.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two trees of a project. Names are paths below its root, with backslashes between. */
enum ProjectTree {
    ITERATIONS("iterations", NameList.VERSION),
    AREAS("areas", NameList.COMPONENT);

    /** As many levels as the vendor allows in a tree. */
    private static final String DEPTH = "14";

    private final String group;
    private final NameList list;

    ProjectTree(String group, NameList list) {
        this.group = group;
        this.list = list;
    }

    NameList list() {
        return list;
    }

    /** Every node but the root, parents before their children. */
    Answer<List<HubNamed>> names(AzureHttp http, String project) {
        return http.get(nodes(http, project).with("$depth", DEPTH)).map(root -> {
            List<HubNamed> names = new ArrayList<>();
            collect(root, "", names);
            return names;
        });
    }

    private static void collect(JsonNode node, String above, List<HubNamed> names) {
        for (JsonNode child : node.path("children")) {
            HubNamed named = named(child, above);
            names.add(named);
            collect(child, named.name() + "\\", names);
        }
    }

    private static HubNamed named(JsonNode node, String above) {
        return HubNamed.of(
                node.path("identifier").asText(), above + node.path("name").asText());
    }

    /** Makes a node with whatever is missing above it; a path may begin with the project's name, as fields show it. */
    Answer<HubNamed> make(AzureHttp http, String project, String path) {
        List<String> steps = Stream.of(path.split("\\\\"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        if (steps.size() > 1 && steps.getFirst().equalsIgnoreCase(project)) steps = steps.subList(1, steps.size());
        if (steps.isEmpty()) return Answer.refused("name", "'" + path + "' names nothing");
        Answer<HubNamed> made = step(http, project, List.of(), steps.getFirst());
        for (int depth = 1; depth < steps.size(); depth++) {
            List<String> above = steps.subList(0, depth);
            String name = steps.get(depth);
            made = made.then(parent -> step(http, project, above, name));
        }
        return made;
    }

    private Answer<HubNamed> step(AzureHttp http, String project, List<String> above, String name) {
        String prefix = above.isEmpty() ? "" : String.join("\\", above) + "\\";
        return FindOrMake.named(prefix + name, () -> names(http, project), () -> http.post(
                        nodes(http, project).below(above.toArray(String[]::new)),
                        HubJson.tree(Map.of("name", name)),
                        Effect.ADDS)
                .map(node -> named(node, prefix)));
    }

    private AzureUri nodes(AzureHttp http, String project) {
        return http.at(project, "_apis", "wit", "classificationnodes", group);
    }
}
