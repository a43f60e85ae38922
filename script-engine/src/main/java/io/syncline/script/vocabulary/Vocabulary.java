package io.syncline.script.vocabulary;

import io.syncline.script.ScriptKind;
import io.syncline.script.facade.ScriptVariables;
import io.syncline.script.helper.DebugHelper;
import io.syncline.script.helper.HttpClientHelper;
import io.syncline.script.helper.LinkHelper;
import io.syncline.script.helper.LogHelper;
import io.syncline.script.helper.NodeHelper;
import io.syncline.script.helper.SyncHelper;
import io.syncline.script.helper.TracesVariable;
import io.syncline.script.helper.WorkflowHelper;
import io.syncline.script.helper.merge.AttachmentHelper;
import io.syncline.script.helper.merge.CommentHelper;
import io.syncline.script.helper.merge.WorkLogHelper;
import io.syncline.script.library.Policy;
import io.syncline.script.library.TypeTable;
import io.syncline.script.value.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an editor can offer in a script of one kind.
 *
 * @param variables names of the variables
 * @param functions functions without anything before them
 * @param helpers signatures of the functions of every helper, by the variable's name
 * @param shapes documented properties of every kind of hub object
 * @param values signatures of the methods of every kind of plain value
 * @param types what the types offer that can be named: static functions, constants and constructors
 */
public record Vocabulary(
        List<String> variables,
        List<String> functions,
        Map<String, List<String>> helpers,
        Map<String, List<String>> shapes,
        Map<String, List<String>> values,
        Map<String, List<String>> types) {
    private static final Map<String, List<String>> HELPERS = new TreeMap<>(Map.ofEntries(
            Map.entry("commentHelper", CommentHelper.SIGNATURES),
            Map.entry("attachmentHelper", AttachmentHelper.SIGNATURES),
            Map.entry("workLogHelper", WorkLogHelper.SIGNATURES),
            Map.entry("workflowHelper", WorkflowHelper.SIGNATURES),
            Map.entry("nodeHelper", NodeHelper.SIGNATURES),
            Map.entry("userHelper", NodeHelper.SIGNATURES),
            Map.entry("syncHelper", SyncHelper.SIGNATURES),
            Map.entry("linkHelper", LinkHelper.SIGNATURES),
            Map.entry("httpClient", HttpClientHelper.SIGNATURES),
            Map.entry("debug", DebugHelper.SIGNATURES),
            Map.entry("log", LogHelper.SIGNATURES),
            Map.entry("traces", TracesVariable.SIGNATURES)));

    /** The words of a script of this kind. */
    public static Vocabulary of(ScriptKind kind) {
        Set<String> variables = new TreeSet<>(ScriptVariables.of(kind));
        Map<String, List<String>> helpers = new TreeMap<>(HELPERS);
        helpers.keySet().retainAll(variables);
        List<String> functions = kind == ScriptKind.INCOMING ? List.of("store(issue)") : List.of();
        return new Vocabulary(List.copyOf(variables), functions, helpers, shapeNames(), valueMethods(), typeMembers());
    }

    private static Map<String, List<String>> shapeNames() {
        Map<String, List<String>> shapes = new TreeMap<>();
        for (Shape shape : Shape.values()) shapes.put(shape.name().toLowerCase(java.util.Locale.ROOT), shape.names());
        return shapes;
    }

    private static Map<String, List<String>> valueMethods() {
        Map<String, List<String>> values = new TreeMap<>();
        for (TypeTable table : Policy.kinds()) {
            List<String> members = new ArrayList<>();
            table.methods().forEach(member -> members.add(member.signature()));
            table.properties().forEach(member -> members.add(member.name()));
            values.put(table.kind(), members);
        }
        return values;
    }

    private static Map<String, List<String>> typeMembers() {
        Map<String, List<String>> types = new TreeMap<>();
        for (String name : Policy.typeNames()) types.put(name, new ArrayList<>());
        Policy.constructors()
                .forEach((type, member) -> types.get(type.getName()).add("new " + member.signature()));
        Policy.statics().forEach((type, table) -> table.methods()
                .forEach(member -> types.get(type.getName()).add(member.signature())));
        Policy.constants()
                .forEach(constant -> types.forEach((name, members) -> {
                    String owner = constant.substring(0, constant.indexOf('.'));
                    if (name.endsWith("." + owner)) members.add(constant.substring(owner.length() + 1));
                }));
        return types;
    }

    /** Names of the variables that are helpers. */
    public static Set<String> helperNames() {
        return HELPERS.keySet();
    }

    /** Names of the functions of a helper; none for what is no helper. */
    public static List<String> functions(String helper) {
        List<String> names = new ArrayList<>(HELPERS.getOrDefault(helper, List.of()).stream()
                .map(signature -> signature.substring(0, signature.indexOf('(')))
                .distinct()
                .toList());
        if (helper.equals("syncHelper")) names.add("unexalateAfterProcessing");
        return names;
    }
}
