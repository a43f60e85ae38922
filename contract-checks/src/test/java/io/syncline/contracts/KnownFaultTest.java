package io.syncline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that we know of is still one. */
class KnownFaultTest {
    record Known(Vendor vendor, KnownFault fault) {
        @Override
        public String toString() {
            return vendor + ": " + fault.name();
        }
    }

    static Stream<Known> faults() {
        return Arrays.stream(Vendor.values())
                .flatMap(vendor -> VendorContract.knownFaults(vendor).stream().map(fault -> new Known(vendor, fault)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void documentStillRejectsWhatTrulyHappens(Known known) {
        var others = VendorContract.knownFaults(known.vendor()).stream()
                .filter(fault -> !fault.name().equals(known.fault().name()))
                .toList();

        var violations = VendorContract.knowing(known.vendor(), others)
                .check(known.fault().example());

        assertThat(violations)
                .as("no longer needed")
                .extracting(Violation::rule)
                .containsOnly(known.fault().rule());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatTrulyHappensIsNoViolation(Known known) {
        var violations = VendorContract.of(known.vendor()).check(known.fault().example());

        assertThat(violations).isEmpty();
    }
}
