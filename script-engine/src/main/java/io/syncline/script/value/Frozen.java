package io.syncline.script.value;

import io.syncline.script.budget.Budget;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain JSON values that belong to something locked: read-only all the way down, and copied when a script keeps them elsewhere. */
public final class Frozen {
    private Frozen() {}

    /** A list that cannot change. */
    static List<@Nullable Object> list(List<@Nullable Object> items) {
        return new FrozenList(items);
    }

    /** A map that cannot change. */
    static Map<String, @Nullable Object> map(Map<String, @Nullable Object> entries) {
        return new FrozenMap(entries);
    }

    /** The value itself, or a copy that may change of one that may not. */
    public static @Nullable Object thawed(@Nullable Object value) {
        return switch (value) {
            case FrozenList list -> {
                Budget.current().entries(list.size());
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(thawed(each)));
                yield copy;
            }
            case FrozenMap map -> {
                Budget.current().entries(map.size());
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, thawed(each)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static final class FrozenList extends AbstractList<@Nullable Object> {
        private final List<@Nullable Object> items;

        private FrozenList(List<@Nullable Object> items) {
            this.items = items;
        }

        @Override
        public @Nullable Object get(int index) {
            return items.get(index);
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    private static final class FrozenMap extends AbstractMap<String, @Nullable Object> {
        private final Map<String, @Nullable Object> entries;

        private FrozenMap(Map<String, @Nullable Object> entries) {
            this.entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public @Nullable Object get(Object key) {
            return entries.get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            return entries.containsKey(key);
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return entries.entrySet();
        }
    }
}
