package io.syncline.contracts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.contracts.Vendor;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gap that we know of is still one. */
class KnownGapTest {
    record Known(Vendor vendor, KnownGap gap) {
        @Override
        public String toString() {
            return vendor + ": " + gap.why();
        }
    }

    static Stream<Known> gaps() {
        return Arrays.stream(Vendor.values())
                .flatMap(vendor -> KnownGap.of(vendor).stream().map(gap -> new Known(vendor, gap)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void whatTrulyHappensIsStillComplainedOfWithoutIt(Known known) {
        var others = KnownGap.of(known.vendor()).stream()
                .filter(gap -> !gap.why().equals(known.gap().why()))
                .toList();

        var violations = VendorWebhooks.knowing(known.vendor(), others).check(example(known));

        assertThat(violations).as("no longer needed").isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void whatTrulyHappensIsNoViolation(Known known) {
        var violations = VendorWebhooks.of(known.vendor()).check(example(known));

        assertThat(violations).isEmpty();
    }

    private static Sent example(Known known) {
        return Recorded.changed(known.vendor(), known.gap().example());
    }
}
