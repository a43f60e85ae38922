package io.syncline.connector.azure;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An address in the making: path segments and query parameters are escaped here and nowhere else. */
record AzureUri(String path, SortedMap<String, String> query) {
    private static final String VERSION = "api-version";
    private static final String USUAL_VERSION = "7.1";

    static AzureUri of(URI base, String... segments) {
        return new AzureUri(base.toString(), new TreeMap<>(Map.of(VERSION, USUAL_VERSION))).below(segments);
    }

    AzureUri below(String... segments) {
        StringBuilder longer = new StringBuilder(path);
        for (String segment : segments) longer.append('/').append(escaped(segment));
        return new AzureUri(longer.toString(), query);
    }

    AzureUri with(String parameter, String value) {
        SortedMap<String, String> more = new TreeMap<>(query);
        more.put(parameter, value);
        return new AzureUri(path, more);
    }

    /** For the parts of the API that are still a preview. */
    AzureUri version(String version) {
        return with(VERSION, version);
    }

    URI uri() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            text.append(before).append(parameter.getKey()).append('=').append(escaped(parameter.getValue()));
            before = '&';
        }
        return URI.create(text.toString());
    }

    /** A dollar sign stays: the vendor's paths and parameters have some. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%24", "$");
    }
}
