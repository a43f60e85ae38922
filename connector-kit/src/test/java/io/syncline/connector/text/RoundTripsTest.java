package io.syncline.connector.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.text.Specification.Example;
import io.syncline.connector.text.Trip.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The specifications' examples through every form. {@code -Dtext.write=true} writes the figures anew. */
class RoundTripsTest {
    private static final Path FIGURES = Path.of("src/test/resources/text/round-trips.txt");

    @ParameterizedTest
    @EnumSource
    void everyExampleMeansTheSameAfterTheHub(Specification specification) {
        List<Example> lost = specification.examples().stream()
                .filter(example -> Trip.HUB.fate(example.markdown()) != Fate.SAME_MEANING)
                .toList();

        assertThat(specification.examples()).hasSizeGreaterThan(600);
        assertThat(lost).isEmpty();
    }

    @Test
    void figuresAndLossesAreThePublishedOnes() throws IOException {
        StringBuilder figures = new StringBuilder(
                "# Examples whose meaning (their HTML) survives hub -> form -> hub. Below each line the others, by section;\n"
                        + "# \"!\" after one whose words are not all there any more, \"~\" after one that a second trip changes again.\n");

        for (Trip trip : Trip.values()) {
            for (Specification specification : Specification.values()) figures.append(figures(trip, specification));
        }

        if (Boolean.getBoolean("text.write")) Files.writeString(FIGURES, figures);
        assertThat(figures.toString()).isEqualTo(Files.readString(FIGURES));
    }

    private static String figures(Trip trip, Specification specification) {
        Map<Example, Fate> fates = new LinkedHashMap<>();
        specification.examples().forEach(example -> fates.put(example, trip.fate(example.markdown())));
        Map<String, StringJoiner> lost = new TreeMap<>();
        fates.forEach((example, fate) -> {
            if (fate != Fate.SAME_MEANING)
                lost.computeIfAbsent(example.section(), ignored -> new StringJoiner(" "))
                        .add(mark(trip, example, fate));
        });
        long same = fates.values().stream().filter(Fate.SAME_MEANING::equals).count();
        long words =
                fates.values().stream().filter(fate -> fate != Fate.WORDS_LOST).count();
        StringBuilder out = new StringBuilder("\n%s %s: same meaning %d, every word %d, of %d\n"
                .formatted(specification, trip, same, words, fates.size()));
        lost.forEach((section, numbers) ->
                out.append("  ").append(section).append(": ").append(numbers).append('\n'));
        return out.toString();
    }

    private static String mark(Trip trip, Example example, Fate fate) {
        String words = fate == Fate.WORDS_LOST ? "!" : "";
        return example.number() + words + (trip.settles(example.markdown()) ? "" : "~");
    }
}
