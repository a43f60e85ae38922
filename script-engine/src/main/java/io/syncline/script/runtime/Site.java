package io.syncline.script.runtime;

import org.jspecify.annotations.Nullable;

/** One place in a script where a name is used: remembers how that worked for the last two kinds of value. */
final class Site {
    static final int SAFE = 1;
    static final int THIS_CALL = 2;
    static final int IMPLICIT = 8;
    static final int SPREAD = 16;

    final String name;
    final int flags;
    private @Nullable Class<?> firstType;
    private @Nullable Class<?> secondType;
    private @Nullable Link first;
    private @Nullable Link second;

    Site(String name, int flags) {
        this.name = name;
        this.flags = flags;
    }

    boolean safe() {
        return (flags & SAFE) != 0;
    }

    /** A bare name, or a call without anything before it. */
    boolean implicit() {
        return (flags & (IMPLICIT | THIS_CALL)) != 0;
    }

    @Nullable
    Link known(Class<?> type) {
        if (type == firstType) return first;
        return type == secondType ? second : null;
    }

    Link remember(Class<?> type, Link link) {
        if (firstType == null) {
            first = link;
            firstType = type;
        } else if (secondType == null) {
            second = link;
            secondType = type;
        }
        return link;
    }
}
