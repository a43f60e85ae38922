package io.syncline.simulators.jira.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields a client wants to see: names, {@code *all}, {@code *navigable}, and names with a minus to leave out. */
public final class Selection {
    private static final Set<String> NOT_NAVIGABLE = Set.of("comment", "attachment", "worklog", "timetracking");

    private final boolean all;
    private final Set<String> in = new HashSet<>();
    private final Set<String> out = new HashSet<>();

    private Selection(List<String> wanted, boolean allOtherwise) {
        var everything = wanted.isEmpty() && allOtherwise;
        for (var name : wanted) {
            if (name.startsWith("-")) out.add(name.substring(1));
            else in.add(name);
        }
        if (in.contains("*navigable")) out.addAll(NOT_NAVIGABLE);
        all = everything || in.contains("*all") || in.contains("*navigable") || in.isEmpty() && !out.isEmpty();
        out.removeAll(in);
    }

    /** For one issue: everything when nothing is named. */
    public static Selection allUnless(List<String> wanted) {
        return new Selection(wanted, true);
    }

    /** For searches: nothing when nothing is named. */
    public static Selection noneUnless(List<String> wanted) {
        return new Selection(wanted, false);
    }

    public static Selection allBut(String... names) {
        return new Selection(List.of(names).stream().map(n -> "-" + n).toList(), true);
    }

    public boolean includes(String field) {
        return !out.contains(field) && (all || in.contains(field));
    }

    /** Only ids are wanted. */
    public boolean idsOnly() {
        return !all && (in.isEmpty() || in.equals(Set.of("id")));
    }
}
