package io.syncline.hub.access;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of the ways to prove to a tracker who we are; an instance has the fields of exactly one of them.
 *
 * @param title what people call it
 * @param required names of fields that must be there
 * @param optional names of fields that may be there
 */
public record CredentialKind(
        String name,
        String title,
        SortedSet<String> required,
        @JsonSetter(nulls = Nulls.AS_EMPTY) SortedSet<String> optional) {
    public CredentialKind {
        required = Collections.unmodifiableSortedSet(new TreeSet<>(required));
        optional = Collections.unmodifiableSortedSet(new TreeSet<>(optional));
    }

    public static CredentialKind of(String name, String title, List<String> required, List<String> optional) {
        return new CredentialKind(name, title, new TreeSet<>(required), new TreeSet<>(optional));
    }

    /** All its fields. */
    public SortedSet<String> fields() {
        SortedSet<String> all = new TreeSet<>(required);
        all.addAll(optional);
        return all;
    }

    /** Whether these are the fields of this kind and no others. */
    public boolean fits(Set<String> given) {
        return given.containsAll(required) && fields().containsAll(given);
    }
}
