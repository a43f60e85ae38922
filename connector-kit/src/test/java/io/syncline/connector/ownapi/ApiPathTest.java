package io.syncline.connector.ownapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {
    private static final URI BASE = URI.create("https://tracker.example:8443/acme");

    private static Answer<URI> read(String path) {
        return ApiPath.read(path, Map.of()).then(good -> good.at(BASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "rest/api",
                "?q=1",
                "//evil.example/x",
                "///evil.example/x",
                "/\\evil.example/x",
                "\\\\evil.example\\x",
                "\\/evil.example",
                "https://evil.example",
                "HTTPS://evil.example/",
                "https:/evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "//[::1]/x",
                "@evil.example",
                "/@evil.example",
                "/x@evil.example/y",
                ":80@evil.example/",
                ".evil.example/",
                "/..",
                "/../",
                "/../..",
                "/../other/_apis",
                "/a/../../other",
                "/a/..",
                "/.",
                "/./x",
                "/..;/other",
                "/..;x=y/other",
                "/;/../other",
                "/a;b",
                "/%2e%2e/other",
                "/%2E%2e/other",
                "/.%2e/other",
                "/%2e./other",
                "/%2e",
                "/a/%2e%2e%2fother",
                "/..%2fother",
                "/..%5cother",
                "/%5c%5cevil.example",
                "/%2f%2fevil.example",
                "/%2fevil.example",
                "/%252e%252e/other",
                "/%252e%252e%252fother",
                "/%25252e%25252e/other",
                "/%2525252e%2525252e/other",
                "/%c0%ae%c0%ae/other",
                "/%c0%af",
                "/%e0%80%af",
                "/%ff",
                "/%2e%2e%3b/other",
                "/%2e%2e%20/other",
                "/x//y",
                "/x%00",
                "/x%0d%0aHost:%20evil.example",
                "/x%0a",
                "/x%09",
                "/x%7f",
                "/x\r\nHost: evil.example",
                "/x\nHost: evil.example",
                "/x\u0000",
                "/x y",
                "/x\ty",
                "/x?y#z",
                "/x#z",
                "/x?y\r\nHost: evil.example",
                "/x?y\\z",
                "/x?y z",
                "/x?y=%",
                "/%",
                "/%zz",
                "/%2",
                "/\uFF0E\uFF0E/other",
                "/%EF%BC%8E%EF%BC%8E/other",
                "/%EF%BC%8E%EF%BC%8E%EF%BC%8Fother",
                "/\u2025/other",
                "/%E2%80%A5/other",
                "/%EF%BC%8F%EF%BC%8Fevil.example",
                "/\u2024\u2024/other",
                "/x%E2%80%AEy",
                "/x%E2%80%8By",
                "/\u00e9",
                "/${jndi:ldap://evil}",
                "/<script>",
                "/x|y",
                "/[::1]"
            })
    void whatMightLeaveTheInstanceIsRefused(String path) {
        Answer<URI> answer = read(path);

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(answer.toString()).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /acme/",
        "/rest/api/3/issue/UD-1, /acme/rest/api/3/issue/UD-1",
        "/rest/api/3/issue/UD-1?fields=summary&expand=x, /acme/rest/api/3/issue/UD-1?fields=summary&expand=x",
        "/_apis/wit/workitems/$Task?api-version=7.1, /acme/_apis/wit/workitems/$Task?api-version=7.1",
        "/My%20Project/_apis/, /acme/My%20Project/_apis/",
        "/labels/a%2Fb, /acme/labels/a%2Fb",
        "/labels/100%25, /acme/labels/100%25",
        "/labels/caf%C3%A9, /acme/labels/caf%C3%A9",
        "/...hidden/..x, /acme/...hidden/..x",
        "/users/a%40b.example, /acme/users/a%40b.example",
        "/search?q=a@b.example+/;?x, /acme/search?q=a@b.example+/;?x",
        "/a:b/(c), /acme/a:b/(c)"
    })
    void plainPathStaysBelowTheInstance(String path, String sent) {
        assertThat(read(path)).isEqualTo(Answer.done(URI.create("https://tracker.example:8443" + sent)));
    }

    @Test
    void queryParametersAreEscapedAndSorted() {
        Answer<URI> answer = ApiPath.read("/search?a=1", Map.of("q", "x&y=z#\r\n/\\@", "b", "caf\u00e9"))
                .then(good -> good.at(BASE));

        assertThat(answer.result().orElseThrow().getRawQuery())
                .isEqualTo("a=1&b=caf%C3%A9&q=x%26y%3Dz%23%0D%0A%2F%5C%40");
    }

    @Test
    void veryLongPathIsRefused() {
        assertThat(read("/" + "x".repeat(5000))).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tracker.example:8443/acme/x, true",
        "https://tracker.example:8443/acme/, true",
        "https://tracker.example:8443/acme, false",
        "https://tracker.example:8443/acmes/x, false",
        "https://tracker.example:8443/other/x, false",
        "https://tracker.example:8443/acme/../other, false",
        "https://tracker.example:8443/acme/%2e%2e/other, false",
        "https://tracker.example/acme/x, false",
        "https://tracker.example:444/acme/x, false",
        "http://tracker.example:8443/acme/x, false",
        "https://evil.example:8443/acme/x, false",
        "https://a@tracker.example:8443/acme/x, false",
        "https://tracker.example:8443@evil.example/acme/x, false",
        "https://tracker.example.evil.example:8443/acme/x, false",
        "mailto:someone, false",
        "/acme/x, false"
    })
    void redirectStaysInsideTheInstance(String there, boolean inside) {
        assertThat(ApiPath.inside(BASE, URI.create(there))).isEqualTo(inside);
    }
}
