package io.syncline.simulators.azure.process;

import java.time.Instant;

/** What a field holds. */
public sealed interface FieldValue {
    record Text(String text) implements FieldValue {}

    record Count(long number) implements FieldValue {}

    record Amount(double number) implements FieldValue {}

    record Moment(Instant time) implements FieldValue {}

    record Who(Person person) implements FieldValue {}

    static FieldValue of(String text) {
        return new Text(text);
    }

    /** The value as people read it, for pages and comparisons of texts. */
    default String plain() {
        return switch (this) {
            case Text value -> value.text();
            case Count value -> Long.toString(value.number());
            case Amount value -> Double.toString(value.number());
            case Moment value -> value.time().toString();
            case Who value -> value.person().combined();
        };
    }
}
