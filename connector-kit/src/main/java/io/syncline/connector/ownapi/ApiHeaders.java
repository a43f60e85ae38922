package io.syncline.connector.ownapi;

import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.tracker.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which headers a script may send and see. Both lists are closed: what is not named is neither. */
final class ApiHeaders {
    private static final SortedSet<String> SENT = ignoringCase(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Unmodified-Since",
            "Prefer",
            "X-Atlassian-Token",
            "X-ExperimentalApi",
            "X-GitHub-Api-Version");
    private static final List<String> SEEN = List.of(
            "Content-Type",
            "ETag",
            "Last-Modified",
            "Link",
            "Retry-After",
            "X-MS-ContinuationToken",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,1000}");
    private static final Pattern JSON =
            Pattern.compile("(?i)application/(?:[a-z0-9.-]+\\+)?json(?:\\s*;\\s*[a-z-]+=[a-z0-9-]+)*");

    private ApiHeaders() {}

    private static SortedSet<String> ignoringCase(String... names) {
        SortedSet<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** What a script wants to send, if it may. */
    static Answer<SortedMap<String, String>> sent(Map<String, String> wanted) {
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, String> header : wanted.entrySet()) {
            String name = header.getKey();
            if (!SENT.contains(name)) return Answer.refused("headers", refusal(name));
            if (!VALUE.matcher(header.getValue()).matches()) {
                return Answer.refused("headers", "the value of header " + name + " has characters that no header has");
            }
            headers.put(name, header.getValue());
        }
        boolean json = JSON.matcher(headers.getOrDefault("Content-Type", "application/json"))
                .matches();
        return json ? Answer.done(headers) : Answer.refused("headers", "the Content-Type must be one of JSON");
    }

    private static String refusal(String name) {
        boolean shown = name.matches("[A-Za-z0-9-]{1,60}");
        return "header " + (shown ? name + " " : "") + "cannot be set; possible are " + String.join(", ", SENT);
    }

    /** What a script sees; an address only if it is on the instance, for another's may carry a secret. */
    static Map<String, String> seen(Answered answer, URI base) {
        Map<String, String> headers = new TreeMap<>();
        SEEN.forEach(name -> answer.header(name).ifPresent(value -> headers.put(name, value)));
        answer.header("Location")
                .filter(there -> inside(base, there))
                .ifPresent(there -> headers.put("Location", there));
        return headers;
    }

    private static boolean inside(URI base, String there) {
        try {
            return ApiPath.inside(base, base.resolve(there));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
