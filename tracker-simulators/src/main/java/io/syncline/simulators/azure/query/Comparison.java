package io.syncline.simulators.azure.query;

import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.FieldType;
import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.azure.refusal.AzureProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Compares one field with values. Texts are compared without case; an empty text equals a field not set. */
record Comparison(Field field, boolean timePrecision) {

    Clause equalTo(String value) {
        if (value.isEmpty()) return (item, revision) -> read(item, revision).isEmpty();
        if (field.referenceName().equals(Fields.TAGS)) return containing(value);
        if (field.type().longText())
            throw AzureProblem.of(
                    400,
                    "WorkItemTrackingQueryException",
                    "TF51005: The operator is not valid for the long text field " + field.name() + ".");
        if (field.type() == FieldType.IDENTITY) return (item, revision) -> called(item, revision, value);
        return compared(value, order -> order == 0);
    }

    Clause compared(String value, IntPredicate fits) {
        return switch (field.type()) {
            case INTEGER, DOUBLE -> {
                double wanted = number(value);
                yield (item, revision) -> read(item, revision)
                        .filter(found -> fits.test(Double.compare(Double.parseDouble(found.plain()), wanted)))
                        .isPresent();
            }
            case DATE_TIME -> {
                Instant wanted = precise(time(value));
                yield (item, revision) -> read(item, revision)
                        .filter(found ->
                                fits.test(precise(Instant.parse(found.plain())).compareTo(wanted)))
                        .isPresent();
            }
            case STRING, PLAIN_TEXT, HTML, TREE_PATH, HISTORY, IDENTITY ->
                (item, revision) -> read(item, revision)
                        .filter(found -> fits.test(found.plain().compareToIgnoreCase(value)))
                        .isPresent();
        };
    }

    /** A tag must be met whole; other texts may hold the value anywhere. */
    Clause containing(String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        if (field.referenceName().equals(Fields.TAGS))
            return (item, revision) -> Stream.of(revision.text(Fields.TAGS).split(";"))
                    .anyMatch(tag -> tag.strip().equalsIgnoreCase(value));
        if (field.referenceName().equals(Fields.HISTORY))
            return (item, revision) -> item.comments().stream()
                    .anyMatch(comment -> !comment.deleted()
                            && comment.text().toLowerCase(Locale.ROOT).contains(wanted));
        return (item, revision) -> read(item, revision)
                .filter(found -> found.plain().toLowerCase(Locale.ROOT).contains(wanted))
                .isPresent();
    }

    Clause under(String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        return (item, revision) -> read(item, revision)
                .map(found -> found.plain().toLowerCase(Locale.ROOT))
                .filter(found -> found.equals(wanted) || found.startsWith(wanted + "\\"))
                .isPresent();
    }

    private Optional<FieldValue> read(WorkItem item, Revision revision) {
        return switch (field.referenceName()) {
            case "System.Id" -> Optional.of(new FieldValue.Count(item.id()));
            case "System.Rev" -> Optional.of(new FieldValue.Count(revision.rev()));
            case "System.Watermark" -> Optional.of(new FieldValue.Count(revision.watermark()));
            default -> revision.field(field.referenceName());
        };
    }

    private boolean called(WorkItem item, Revision revision, String name) {
        return read(item, revision)
                .filter(found ->
                        found instanceof FieldValue.Who who && who.person().called(name))
                .isPresent();
    }

    private Instant precise(Instant time) {
        return timePrecision ? time : time.truncatedTo(ChronoUnit.DAYS);
    }

    private double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw invalid(value);
        }
    }

    private Instant time(String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw invalid(value);
        }
    }

    private RuntimeException invalid(String value) {
        return AzureProblem.of(
                400,
                "WorkItemTrackingQueryException",
                "TF51005: The value \u00ab" + value + "\u00bb does not fit the field " + field.name() + ".");
    }
}
