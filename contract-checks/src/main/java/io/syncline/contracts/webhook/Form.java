package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What values at one place of recorded bodies looked like.
 *
 * @param members of the objects there
 * @param always the members that every object had
 * @param elements of the lists there; empty when all were
 */
record Form(Set<JsonNodeType> types, Map<String, Form> members, Set<String> always, Optional<Form> elements) {
    Form {
        types = Set.copyOf(types);
        members = Map.copyOf(members);
        always = Set.copyOf(always);
    }

    static Form of(Collection<JsonNode> seen) {
        var types = EnumSet.noneOf(JsonNodeType.class);
        seen.forEach(node -> types.add(node.getNodeType()));
        var objects = seen.stream().filter(JsonNode::isObject).toList();
        var members = new TreeMap<String, Form>();
        for (var name : objects.stream().flatMap(Form::names).collect(Collectors.toSet()))
            members.put(
                    name,
                    Form.of(objects.stream()
                            .filter(one -> one.has(name))
                            .map(one -> one.get(name))
                            .toList()));
        var elements = seen.stream()
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .toList();
        return new Form(
                types,
                members,
                members.keySet().stream().filter(inAll(objects)).collect(Collectors.toSet()),
                elements.isEmpty() ? Optional.empty() : Optional.of(Form.of(elements)));
    }

    private static Predicate<String> inAll(List<JsonNode> objects) {
        return name -> objects.stream().allMatch(one -> one.has(name));
    }

    static Stream<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey);
    }

    /** Nothing but null was recorded, which tells nothing of what else may be there. */
    boolean unknown() {
        return types.equals(Set.of(JsonNodeType.NULL));
    }
}
