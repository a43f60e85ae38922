package io.syncline.script.language;

import java.util.Map;
import java.util.Set;

/** What to write instead of things that scripts are not given. */
final class Hints {
    private static final Set<String> NEVER = Set.of(
            "class",
            "metaClass",
            "classLoader",
            "binding",
            "declaringClass",
            "protectionDomain",
            "stackTrace",
            "contextClassLoader",
            "thisObject");

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("httpClient", "use the variable httpClient"),
            Map.entry("HttpClient", "use the variable httpClient"),
            Map.entry("injector", "use nodeHelper and syncHelper; the product's insides are not reachable"),
            Map.entry("componentManager", "use nodeHelper; the product's insides are not reachable"),
            Map.entry("ComponentAccessor", "use nodeHelper; the tracker's insides are not reachable"),
            Map.entry("azureClient", "use httpClient.get(..), post(..) and so on with a path of the local instance"),
            Map.entry("ws", "use httpClient.get(..), post(..) and so on with a path of the local instance"),
            Map.entry("scala", "call httpClient directly: it answers at once, with maps and lists"),
            Map.entry("play", "call httpClient directly: it answers at once, with maps and lists"),
            Map.entry("com", "use nodeHelper and httpClient; the product's insides are not reachable"),
            Map.entry("groovy", "httpClient takes and answers maps and lists as they are"),
            Map.entry("BasicIssueKey", "use syncHelper.getLocalIssueKeyFromRemoteId(..)"),
            Map.entry("Jsoup", "use nodeHelper.stripHtml(..) or toMarkDownFromHtml(..)"),
            Map.entry("toURL", "call the local instance through httpClient"),
            Map.entry("currentTimeMillis", "use new Date().time"),
            Map.entry("nanoTime", "use new Date().time"),
            Map.entry("UUID", "a rule gives the same result for the same inputs: make an id of issue.key"),
            Map.entry("println", "use log.info(..)"),
            Map.entry("print", "use log.info(..)"),
            Map.entry("printf", "use log.info(..)"),
            Map.entry("sleep", "a rule cannot wait; leave with 'return' and let the next change run it again"),
            Map.entry("execute", "a rule cannot start programs"),
            Map.entry("evaluate", "write the code into the rule itself"),
            Map.entry("Eval", "write the code into the rule itself"),
            Map.entry("GroovyShell", "write the code into the rule itself"),
            Map.entry("System", "a rule has no access to the machine it runs on"),
            Map.entry("Runtime", "a rule has no access to the machine it runs on"),
            Map.entry("ProcessBuilder", "a rule cannot start programs"),
            Map.entry("Thread", "a rule runs on one thread"),
            Map.entry("File", "read attachments through attachmentHelper"),
            Map.entry("Files", "read attachments through attachmentHelper"),
            Map.entry("Paths", "read attachments through attachmentHelper"),
            Map.entry("URL", "call the local instance through httpClient"),
            Map.entry("URI", "call the local instance through httpClient"),
            Map.entry("Socket", "call the local instance through httpClient"),
            Map.entry("JsonSlurper", "httpClient answers parsed JSON already"),
            Map.entry("JsonOutput", "httpClient takes maps and lists as they are"),
            Map.entry("IssueTrackerException", "use debug.error(..)"),
            Map.entry("getClass", "compare with instanceof"),
            Map.entry("class", "compare with instanceof"),
            Map.entry("Throwable", "catch Exception"),
            Map.entry("Error", "catch Exception"),
            Map.entry("SimpleDateFormat", "use date.format('yyyy-MM-dd') or java.time"),
            Map.entry("Calendar", "use date + 1, date.format(..) or java.time"),
            Map.entry("Await", "call httpClient directly: it answers at once"),
            Map.entry("Duration$", "call httpClient directly: it answers at once"),
            Map.entry("withDefault", "use map.get(key, otherwise)"));

    private Hints() {}

    /** Whether no rule can mean this as the name of a field. */
    static boolean never(String name) {
        return NEVER.contains(name) || name.startsWith("$") || name.startsWith("__");
    }

    /** What to do instead of this, or nothing. */
    static String instead(String name) {
        String own = INSTEAD.getOrDefault(simple(name), "");
        int dot = name.indexOf('.');
        return own.isEmpty() && dot > 0 ? INSTEAD.getOrDefault(name.substring(0, dot), "") : own;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
