package io.syncline.benchmarks.script;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A script compiled by Groovy as it comes, with no more around it than the documented scripts touch. */
final class StockScript {
    /** What the documented incoming script asks of its helper: the attachments of both sides. */
    public static final class AttachmentHelper {
        public List<Object> mergeAttachments(Map<String, Object> issue, Map<String, Object> replica) {
            List<Object> merged = new ArrayList<>(list(issue.get("attachments")));
            merged.addAll(list(replica.get("addedAttachments")));
            return merged;
        }

        private static List<?> list(Object value) {
            return value instanceof List<?> list ? list : List.of();
        }
    }

    private static final AttachmentHelper ATTACHMENTS = new AttachmentHelper();

    private final Class<? extends Script> type;

    private StockScript(Class<? extends Script> type) {
        this.type = type;
    }

    /** The documentation prints {@code ?:} with a blank inside, which Groovy does not take. */
    static StockScript compiled(String text) {
        GroovyClassLoader loader = new GroovyClassLoader();
        Class<?> type = loader.parseClass(text.replace("? :", "?:"));
        return new StockScript(type.asSubclass(Script.class));
    }

    /** The replica that an outgoing script fills. */
    Map<String, Object> outgoing(Map<String, Object> issue) {
        Map<String, Object> replica = new LinkedHashMap<>();
        replica.put("customFields", new LinkedHashMap<>());
        run(Map.of("issue", issue, "replica", replica, "attachmentHelper", ATTACHMENTS));
        return replica;
    }

    /** The issue as an incoming script leaves it. */
    Map<String, Object> incoming(Map<String, Object> issue, Map<String, Object> replica) {
        run(Map.of("issue", issue, "replica", replica, "attachmentHelper", ATTACHMENTS));
        return issue;
    }

    private void run(Map<String, Object> variables) {
        try {
            Script script = type.getDeclaredConstructor().newInstance();
            script.setBinding(new Binding(new LinkedHashMap<>(variables)));
            script.run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a script without a constructor", e);
        }
    }
}
