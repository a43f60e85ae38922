package io.syncline.script.fault;

import groovy.lang.MissingPropertyException;
import java.util.Collection;

/** A name that the thing does not have. The language looks elsewhere (the owner of a closure) when it sees this type. */
public final class UnknownName extends MissingPropertyException {
    private final String text;

    private UnknownName(String text) {
        super(text);
        this.text = text;
    }

    /** {@code thing} is what the author calls it; the closest of {@code known} are suggested. */
    public static UnknownName of(String thing, String name, Collection<String> known) {
        return new UnknownName(thing + " has no '" + name + "'" + ClosestNames.hint(name, known));
    }

    @Override
    public String getMessage() {
        return text;
    }
}
