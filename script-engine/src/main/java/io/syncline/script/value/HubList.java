package io.syncline.script.value;

import io.syncline.script.fault.ScriptTrouble;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.jspecify.annotations.Nullable;

/** A list field. Looks things up as the script would compare them, so that a label is found by its text. */
public final class HubList extends AbstractList<@Nullable Object> {
    private final List<@Nullable Object> items;
    private final Optional<String> lockedAs;
    private final boolean absent;

    private HubList(Collection<? extends @Nullable Object> items, Optional<String> lockedAs, boolean absent) {
        this.items = new ArrayList<>(items);
        this.lockedAs = lockedAs;
        this.absent = absent;
    }

    /** A list that scripts may change, unless it belongs to something locked. */
    public static HubList of(Collection<? extends @Nullable Object> items, Optional<String> lockedAs) {
        return new HubList(items, lockedAs, false);
    }

    /** What a field that was never sent reads as: empty, but known not to mean "none". */
    public static HubList absent(String lockedAs) {
        return new HubList(List.of(), Optional.of(lockedAs), true);
    }

    /** Whether the field this stands for was never sent. */
    public boolean isAbsent() {
        return absent;
    }

    @Override
    public @Nullable Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public void add(int index, @Nullable Object item) {
        mayChange();
        items.add(index, item);
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object item) {
        mayChange();
        return items.set(index, item);
    }

    @Override
    public @Nullable Object remove(int index) {
        mayChange();
        return items.remove(index);
    }

    @Override
    public boolean remove(@Nullable Object item) {
        int index = indexOf(item);
        if (index < 0) return false;
        remove(index);
        return true;
    }

    @Override
    public int indexOf(@Nullable Object item) {
        for (int index = 0; index < items.size(); index++) {
            if (same(items.get(index), item)) return index;
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object item) {
        return indexOf(item) >= 0;
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return Objects.equals(left, right) || DefaultTypeTransformation.compareEqual(left, right);
    }

    private void mayChange() {
        lockedAs.ifPresent(owner -> {
            throw new ScriptTrouble("a list of '" + owner + "' is read-only; make your own with 'collect' or '+'");
        });
    }
}
