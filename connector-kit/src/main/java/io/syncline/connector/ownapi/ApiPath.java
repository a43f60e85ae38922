package io.syncline.connector.ownapi;

import io.syncline.connector.tracker.Answer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A path that stays below an instance's URL however servers on the way decode, normalise or split it. Anything doubtful is refused, not
 * mended: a script can always write the path plainly.
 *
 * @param path escaped, from one slash on
 * @param query escaped, with its question mark; empty for none
 */
record ApiPath(String path, String query) {
    private static final int LONGEST = 4096;
    /** Deeper escapes than this have no honest use. */
    private static final int ROUNDS = 4;

    private static final String SAFE = "-A-Za-z0-9._~!$&'()*+,=:";
    private static final String ESCAPE = "%[0-9A-Fa-f]{2}";
    private static final Pattern PATH = Pattern.compile("/(?:[" + SAFE + "/]|" + ESCAPE + ")*+");
    private static final Pattern QUERY = Pattern.compile("(?:[" + SAFE + "/?@;]|" + ESCAPE + ")*+");

    /**
     * Reads what a script wrote.
     *
     * @param more query parameters, not escaped yet
     */
    static Answer<ApiPath> read(String text, Map<String, String> more) {
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        String query = joined(mark < 0 ? "" : text.substring(mark + 1), more);
        Optional<String> wrong = wrong(path, query);
        return wrong.isPresent() ? Answer.refused("path", wrong.get()) : Answer.done(new ApiPath(path, query));
    }

    private static Optional<String> wrong(String path, String query) {
        if (path.length() + query.length() > LONGEST) return Optional.of("the path is too long");
        if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
            return Optional.of("the path must begin with one slash, as in /rest/...: other hosts cannot be called");
        }
        if (!PATH.matcher(path).matches()) return Optional.of("the path has characters that must be percent-encoded");
        if (!QUERY.matcher(query.isEmpty() ? "" : query.substring(1)).matches()) {
            return Optional.of("the query has characters that must be percent-encoded");
        }
        return stays(path) ? Optional.empty() : Optional.of("the path must not lead out of the instance");
    }

    private static String joined(String query, Map<String, String> more) {
        StringBuilder all = new StringBuilder(query);
        new TreeMap<>(more).forEach((name, value) -> {
            if (!all.isEmpty()) all.append('&');
            all.append(escaped(name)).append('=').append(escaped(value));
        });
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address on an instance; refused if it is not below the instance's URL after all. */
    Answer<URI> at(URI base) {
        try {
            URI uri = URI.create(base + path + query);
            if (inside(base, uri)) return Answer.done(uri);
        } catch (IllegalArgumentException e) {
            return Answer.refused("path", "the path cannot be read");
        }
        return Answer.refused("path", "the path must not lead out of the instance");
    }

    /** Whether an address is below the base: the same scheme, host, port and beginning of the path. */
    static boolean inside(URI base, URI uri) {
        String root = Objects.requireNonNullElse(base.getRawPath(), "");
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return base.getHost() != null
                && base.getScheme().equalsIgnoreCase(uri.getScheme())
                && Objects.equals(base.getRawAuthority(), uri.getRawAuthority())
                && uri.getRawFragment() == null
                && path.startsWith(root + "/")
                && stays(path.substring(root.length()));
    }

    /** Whether no reading of the path, with any number of escapes undone, climbs, starts anew or hides something. */
    private static boolean stays(String path) {
        String now = path;
        for (int round = 0; round < ROUNDS; round++) {
            if (!plain(now) || !plain(Normalizer.normalize(now, Normalizer.Form.NFKC))) return false;
            Optional<String> decoded = decoded(now);
            if (decoded.isEmpty()) return false;
            if (decoded.get().equals(now)) return true;
            now = decoded.get();
        }
        return false;
    }

    private static boolean plain(String path) {
        if (path.codePoints().anyMatch(ApiPath::hidden) || path.contains("//")) return false;
        for (String segment : path.split("/", -1)) {
            String name = segment.replaceFirst(";.*", "").strip();
            if (name.equals(".") || name.equals("..")) return false;
        }
        return true;
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return c == '\\' || Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** One round of escapes undone; what is no escape stays; empty when the bytes are not UTF-8. */
    private static Optional<String> decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            if (escape(text, at)) {
                bytes.write(Integer.parseInt(text, at + 1, at + 3, 16));
                at += 3;
            } else {
                int next = text.offsetByCodePoints(at, 1);
                bytes.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean escape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 128
                && text.charAt(at + 2) < 128;
    }
}
