package io.syncline.script.fault;

import java.util.Collection;

/** A name that the thing does not have. In a {@code with} block the name is then looked for outside. */
public final class UnknownName extends ScriptTrouble {
    private static final long serialVersionUID = 1;

    private UnknownName(String text) {
        super(text);
    }

    /** {@code thing} is what the author calls it; the closest of {@code known} are suggested. */
    public static UnknownName of(String thing, String name, Collection<String> known) {
        return new UnknownName(thing + " has no '" + name + "'" + ClosestNames.hint(name, known));
    }
}
