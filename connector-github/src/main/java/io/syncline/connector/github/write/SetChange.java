package io.syncline.connector.github.write;

import java.util.List;

/** Additions and removals that bring a set from what it was to what it shall be, without undoing what others did since. */
record SetChange(List<String> add, List<String> remove) {

    /**
     * @param before as last read
     * @param after as wanted
     * @param fresh as it is now
     */
    static SetChange of(List<String> before, List<String> after, List<String> fresh) {
        List<String> add = after.stream()
                .filter(item -> !has(before, item) && !has(fresh, item))
                .distinct()
                .toList();
        List<String> remove = fresh.stream()
                .filter(item -> has(before, item) && !has(after, item))
                .toList();
        return new SetChange(add, remove);
    }

    /** GitHub does not tell cases apart, neither in labels nor in logins. */
    private static boolean has(List<String> items, String item) {
        return items.stream().anyMatch(item::equalsIgnoreCase);
    }
}
