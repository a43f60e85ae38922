package io.syncline.script.library;

import org.jspecify.annotations.Nullable;

/**
 * One thing that scripts may do with values of one kind.
 *
 * @param signature as the documentation writes it: {@code padLeft(size, padding?)}
 * @param least arguments it needs
 * @param most arguments it takes
 */
public record Member(String signature, String name, int least, int most, Body body) {

    /** What it does. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object call(Object self, @Nullable Object[] arguments);
    }

    /** From a signature; a question mark makes a parameter optional, three dots let it repeat. */
    static Member of(String signature, Body body) {
        int open = signature.indexOf('(');
        String name = signature.substring(0, open);
        String inside = signature.substring(open + 1, signature.indexOf(')')).strip();
        String[] parameters = inside.isEmpty() ? new String[0] : inside.split(",");
        boolean block = signature.endsWith("{}") || signature.endsWith("{}?");
        int least = 0;
        int most = parameters.length + (block ? 1 : 0);
        for (String parameter : parameters) {
            if (parameter.endsWith("...")) most = 16;
            else if (!parameter.endsWith("?")) least++;
        }
        if (block && !signature.endsWith("?")) least++;
        return new Member(signature, name, least, most, body);
    }

    /** Whether it takes this many arguments. */
    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }
}
