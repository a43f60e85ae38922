package io.syncline.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private final Routes routes = Routes.ignoringCase()
            .get("/{org}/_apis/wit/$batch", call -> Answer.text(200, "batch of " + call.param("org")))
            .get("/repos/{owner}/contents/{path*}", call -> Answer.text(200, call.param("path")))
            .get("/repos/{owner}/{name}", call -> Answer.text(200, call.param("name")));

    @Test
    void decodesParametersButNotPlus() {
        assertThat(answer("/repos/a/x%2Fy%20z+1")).isEqualTo("x/y z+1");
    }

    @Test
    void matchesTheRestAndIgnoresCase() {
        assertThat(answer("/Repos/a/contents/one/two")).isEqualTo("one/two");
        assertThat(answer("/fabrikam/_APIS/wit/$batch")).isEqualTo("batch of fabrikam");
    }

    @Test
    void saysNothingWhereNoRouteIs() {
        assertThat(routes.answer(call("/repos/a"))).isEmpty();
        assertThat(routes.knows("/repos/a/b")).isTrue();
        assertThat(routes.knows("/other")).isFalse();
    }

    private String answer(String path) {
        return new String(routes.answer(call(path)).orElseThrow().body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Call call(String path) {
        return new Call("GET", path, Map.of(), Map.of(), new byte[0], List.of(), Map.of());
    }
}
