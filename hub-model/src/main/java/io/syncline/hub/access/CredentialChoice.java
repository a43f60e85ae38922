package io.syncline.hub.access;

import io.syncline.hub.problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which of a tracker's kinds of credentials was meant, and what is missing or too much. */
public final class CredentialChoice {
    private static final String PREFIX = "credentials";

    private final List<CredentialKind> kinds;

    public CredentialChoice(List<CredentialKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The kind that has exactly these fields; blank ones count as absent. */
    public Optional<CredentialKind> kind(Map<String, String> given) {
        SortedSet<String> filled = filled(given);
        return kinds.stream().filter(kind -> kind.fits(filled)).findFirst();
    }

    /** What is wrong with the fields, named {@code credentials.<field>}; empty when they are those of one kind. */
    public List<FieldError> errors(Map<String, String> given) {
        SortedSet<String> filled = filled(given);
        if (kind(given).isPresent()) return blank(given, filled);
        Optional<CredentialKind> meant = kinds.stream()
                .filter(kind -> kind.fields().stream().anyMatch(filled::contains))
                .min(Comparator.comparingInt((CredentialKind kind) -> -known(kind, filled))
                        .thenComparingInt(kind -> missing(kind, filled).size()));
        if (meant.isEmpty() && kinds.size() != 1) return nothing(filled);
        return errors(meant.orElseGet(kinds::getFirst), filled);
    }

    private List<FieldError> errors(CredentialKind kind, SortedSet<String> filled) {
        List<FieldError> errors = new ArrayList<>();
        String with = kinds.size() == 1 ? "" : " (" + kind.title() + ")";
        for (String field : missing(kind, filled)) errors.add(error(field, "is missing" + with));
        for (String field : filled) {
            if (!all().contains(field)) errors.add(error(field, "unknown field; known are " + all()));
            else if (!kind.fields().contains(field)) errors.add(error(field, "does not go with " + kind.title()));
        }
        return errors;
    }

    private List<FieldError> nothing(SortedSet<String> filled) {
        List<FieldError> errors = new ArrayList<>(List.of(new FieldError(PREFIX, "give one of: " + offer())));
        for (String field : filled) errors.add(error(field, "unknown field; known are " + all()));
        return errors;
    }

    private static List<FieldError> blank(Map<String, String> given, SortedSet<String> filled) {
        return given.keySet().stream()
                .filter(field -> !filled.contains(field))
                .map(field -> error(field, "is blank"))
                .toList();
    }

    private String offer() {
        return kinds.stream()
                .map(kind -> String.join(" and ", kind.required()) + " (" + kind.title() + ")")
                .collect(Collectors.joining("; "));
    }

    private SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        kinds.forEach(kind -> all.addAll(kind.fields()));
        return all;
    }

    private static int known(CredentialKind kind, SortedSet<String> filled) {
        return (int) kind.fields().stream().filter(filled::contains).count();
    }

    private static List<String> missing(CredentialKind kind, SortedSet<String> filled) {
        return kind.required().stream().filter(field -> !filled.contains(field)).toList();
    }

    private static SortedSet<String> filled(Map<String, String> given) {
        SortedSet<String> filled = new TreeSet<>();
        given.forEach((field, text) -> {
            if (!text.isBlank()) filled.add(field);
        });
        return filled;
    }

    private static FieldError error(String field, String message) {
        return new FieldError(PREFIX + "." + field, message);
    }
}
