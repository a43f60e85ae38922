package io.syncline.simulators.azure.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.azure.refusal.AzureProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Turns the value of a patch operation into the value of a field; empty clears the field. */
public final class FieldReading {
    private final List<Person> people;

    public FieldReading(List<Person> people) {
        this.people = people;
    }

    public Optional<FieldValue> read(Field field, JsonNode value) {
        if (value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isEmpty())) return Optional.empty();
        return Optional.of(
                switch (field.type()) {
                    case STRING, PLAIN_TEXT, HTML, TREE_PATH, HISTORY -> new FieldValue.Text(value.asText());
                    case INTEGER -> new FieldValue.Count((long) number(field, value));
                    case DOUBLE -> new FieldValue.Amount(number(field, value));
                    case DATE_TIME -> new FieldValue.Moment(time(field, value.asText()));
                    case IDENTITY -> new FieldValue.Who(person(field, value));
                });
    }

    private static double number(Field field, JsonNode value) {
        try {
            return Double.parseDouble(value.asText());
        } catch (NumberFormatException e) {
            throw AzureProblem.rule(field.name(), "Error code: InvalidType.");
        }
    }

    private static Instant time(Field field, String text) {
        try {
            if (text.length() == 10) return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw AzureProblem.rule(field.name(), "Error code: InvalidType.");
        }
    }

    private Person person(Field field, JsonNode value) {
        String name = value.isObject()
                ? value.path("uniqueName")
                        .asText(value.path("id")
                                .asText(value.path("displayName").asText()))
                : value.asText();
        return people.stream()
                .filter(person -> person.called(name))
                .findFirst()
                .orElseThrow(() -> AzureProblem.of(
                        400,
                        "RuleValidationException",
                        "The identity value '" + name + "' for field '" + field.name() + "' is an unknown identity."));
    }
}
