package io.syncline.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.TrackerKind;
import org.junit.jupiter.api.Test;

class TrackersPageTest {
    private static final String PAGE = """
            # Trackers

            ```json
            {"name": "of nobody"}
            ```

            ## One (`one`)

            | check | for |
            |---|---|
            | `read` | all |
            | `write` | some |

            | field | for |
            |---|---|
            | `name` | people |

            ```json
            {"tracker": "one", "credentials": {"token": "t"}}
            ```

            ## Two (`two`)

            * an item
              ```json
              {"tracker": "two"}
              ```
            """;

    @Test
    void checksAreTheFirstColumnOfTheirTableAlone() {
        assertThat(page("one").checks()).containsExactly("read", "write");
        assertThat(page("two").checks()).isEmpty();
    }

    @Test
    void examplesAreThoseOfTheSection() {
        assertThat(page("one").examples())
                .hasSize(1)
                .allSatisfy(body -> assertThat(body.path("tracker").asText()).isEqualTo("one"));
        assertThat(page("two").examples()).hasSize(1);
        assertThat(page("three").examples()).isEmpty();
    }

    private static TrackersPage page(String tracker) {
        return TrackersPage.of(new TrackerKind(tracker), PAGE);
    }
}
