package io.syncline.script.library;

import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Equality;
import io.syncline.script.value.Span;
import io.syncline.script.value.TextValue;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What stands at a position: {@code list[0]}, {@code map["key"]}, {@code text[1..3]}. */
public final class Positions {
    private Positions() {}

    public static @Nullable Object at(Object self, @Nullable Object index) {
        return switch (self) {
            case TextValue text when index instanceof CharSequence name -> text.read(name.toString());
            case Map<?, ?> map -> map.get(Equality.key(index));
            case List<?> list -> ListMembers.at(list, index);
            case Set<?> set
            when !(index instanceof Number) ->
                throw new ScriptTrouble("a set has no parts by position; write toList() before it");
            case Collection<?> all -> ListMembers.at(CollectionMembers.copy(all), index);
            case CharSequence text -> letters(text.toString(), index);
            case Matcher matcher -> PatternMembers.at(matcher, index);
            default -> throw new ScriptTrouble(Kinds.of(self) + " has no positions");
        };
    }

    private static String letters(String text, @Nullable Object index) {
        if (index instanceof Integer
                || index instanceof Short
                || index instanceof Byte
                || index instanceof BigInteger) {
            Number number = (Number) index;
            int at = ListMembers.bound(number.intValue(), text.length());
            return text.substring(at, at + 1);
        }
        if (index instanceof Span span) {
            if (span.isEmpty()) return "";
            int from = ListMembers.bound(span.from(), text.length());
            int to = ListMembers.bound(span.to(), text.length());
            if (from <= to) return text.substring(from, to + 1);
            return new StringBuilder(text.substring(to, from + 1)).reverse().toString();
        }
        if (index instanceof Collection<?> many) {
            StringBuilder picked = new StringBuilder();
            for (Object each : many) picked.append(letters(text, each));
            return TextMembers.made(picked.toString());
        }
        throw new ScriptTrouble("a text has positions, not " + Kinds.of(index));
    }

    public static void put(Object self, @Nullable Object index, @Nullable Object value) {
        switch (self) {
            case Map<?, ?> map -> MapMembers.put(map, index, value);
            case List<?> list -> ListMembers.put(list, index, value);
            default -> throw new ScriptTrouble(Kinds.of(self) + " has no positions that can be set");
        }
    }
}
