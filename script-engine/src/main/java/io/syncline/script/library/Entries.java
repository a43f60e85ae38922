package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.value.CustomFields;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Going through the entries of anything that has some. */
public final class Entries {
    private Entries() {}

    /** The entries of a map, which nobody can change the map through. */
    static List<Map.Entry<@Nullable Object, @Nullable Object>> of(Map<?, ?> map) {
        Budget.current().entries(map.size());
        List<Map.Entry<@Nullable Object, @Nullable Object>> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
        return entries;
    }

    /** What a loop or a function with a block goes through: entries of a list or map, letters of a text. */
    public static Collection<?> all(@Nullable Object value) {
        Budget budget = Budget.current();
        return switch (value) {
            case null -> List.of();
            case Collection<?> all -> {
                budget.charge(all.size() / 8 + 1L);
                yield all;
            }
            case Map<?, ?> map -> of(map);
            case CharSequence text -> letters(text.toString());
            case CustomFields fields -> of(fields.view());
            case ScriptFacade facade -> throw new ScriptTrouble(facade.word() + " has no entries to go through");
            default -> Collections.singletonList(value);
        };
    }

    private static List<String> letters(String text) {
        Budget.current().entries(text.length());
        List<String> letters = new ArrayList<>(text.length());
        for (int index = 0; index < text.length(); index++) letters.add(String.valueOf(text.charAt(index)));
        return letters;
    }

    /** The iterator behind a {@code for} loop. */
    public static Iterator<?> iterator(@Nullable Object value) {
        if (value instanceof Iterator<?> iterator) return iterator;
        if (value == null) return Collections.emptyIterator();
        boolean some = value instanceof Collection
                || value instanceof Map
                || value instanceof CharSequence
                || value instanceof CustomFields;
        if (!some) return Collections.singletonList(value).iterator();
        return Collections.unmodifiableCollection(all(value)).iterator();
    }

    /** Calls a block with one entry; a block of two parameters gets key and value of a map's entry apart. */
    static @Nullable Object call(Callable block, @Nullable Object entry) {
        if (entry instanceof Map.Entry<?, ?> pair && block.parameters() == 2) {
            return block.call(pair.getKey(), pair.getValue());
        }
        return block.call(entry);
    }

    /** Calls a block with one entry and something more. */
    static @Nullable Object call(Callable block, @Nullable Object entry, @Nullable Object more) {
        if (entry instanceof Map.Entry<?, ?> pair && block.parameters() == 3) {
            return block.call(pair.getKey(), pair.getValue(), more);
        }
        return block.call(entry, more);
    }

    static ScriptTrouble none(Object self) {
        return new ScriptTrouble(Kinds.of(self) + " is empty");
    }
}
