package io.syncline.script.library;

import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.semantics.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that scripts may do with the language's own values. Closed: built once, and nothing is looked up anywhere else. */
public final class Policy {
    private static final Map<Class<?>, TypeTable> TABLES = tables();
    private static final Map<Class<?>, TypeTable> STATICS = Types.statics();
    private static final Map<String, Object> CONSTANTS = Types.constants();
    private static final Map<Class<?>, Member> CONSTRUCTORS = Types.constructors();
    private static final Map<String, Class<?>> NAMES = names();

    private Policy() {}

    private static Map<Class<?>, TypeTable> tables() {
        Map<Class<?>, TypeTable> all = new LinkedHashMap<>();
        TypeTable text = table(all, CharSequence.class, "text");
        TextMembers.register(text);
        Texts.register(text);
        NumberMembers.register(table(all, Number.class, "number"));
        ListMembers.register(table(all, List.class, "list"));
        CollectionMembers.register(table(all, Collection.class, "collection"));
        MapMembers.register(table(all, Map.class, "map"));
        MapMembers.registerEntry(table(all, Map.Entry.class, "map entry"));
        Times.registerDate(table(all, Date.class, "date"));
        all.putAll(Times.tables());
        PatternMembers.registerPattern(table(all, Pattern.class, "regular expression"));
        PatternMembers.registerMatcher(table(all, Matcher.class, "matcher"));
        Builders.register(table(all, StringBuilder.class, "StringBuilder"));
        table(all, Iterator.class, "iterator")
                .method("hasNext()", (self, a) -> ((Iterator<?>) self).hasNext())
                .method("next()", (self, a) -> ((Iterator<?>) self).next());
        table(all, Exception.class, "exception")
                .method("getMessage()", (self, a) -> ((Exception) self).getMessage())
                .property("message", (self, a) -> ((Exception) self).getMessage());
        registerAll(table(all, Object.class, "value"));
        return all;
    }

    private static TypeTable table(Map<Class<?>, TypeTable> all, Class<?> type, String kind) {
        TypeTable table = new TypeTable(kind);
        all.put(type, table);
        return table;
    }

    /** What every value can be asked. */
    private static void registerAll(TypeTable table) {
        table.method("toString()", (self, a) -> TextForm.of(self))
                .method("equals(other)", (self, a) -> Equality.equal(self, Arg.at(a, 0)))
                .method("is(other)", (self, a) -> self == Arg.at(a, 0))
                .method("asBoolean()", (self, a) -> Truth.of(self))
                .method(
                        "asType(type)",
                        (self, a) -> Conversions.as(self, (Class<?>) java.util.Objects.requireNonNull(Arg.at(a, 0))))
                .method("iterator()", (self, a) -> Entries.iterator(self))
                .method("isCase(value)", (self, a) -> Truth.isCase(Arg.at(a, 0), self))
                .method("with() {}", (self, a) -> ((Within) Arg.block(a, 0)).within(self))
                .method("tap() {}", (self, a) -> {
                    ((Within) Arg.block(a, 0)).within(self);
                    return self;
                });
    }

    /** A block that can resolve bare names against a value. */
    public interface Within extends Callable {
        @Nullable
        Object within(Object self);
    }

    private static Map<String, Class<?>> names() {
        Map<String, Class<?>> names = new TreeMap<>();
        List<Class<?>> all = new ArrayList<>(Types.named());
        all.addAll(STATICS.keySet());
        all.addAll(CONSTRUCTORS.keySet());
        Times.tables().keySet().forEach(all::add);
        all.forEach(type -> names.put(type.getName(), type));
        return Collections.unmodifiableMap(names);
    }

    /** The type a script means by this full name, if scripts may mean it. */
    public static @Nullable Class<?> type(String fullName) {
        return NAMES.get(fullName);
    }

    /** Full names of all types that scripts may name. */
    public static Set<String> typeNames() {
        return NAMES.keySet();
    }

    /** The tables for values of this class, the most special first. */
    static List<TypeTable> of(Class<?> type) {
        List<TypeTable> tables = new ArrayList<>();
        TABLES.forEach((kind, table) -> {
            if (kind.isAssignableFrom(type)) tables.add(table);
        });
        return tables;
    }

    /** The method of this name for values of a class. */
    public static @Nullable Member method(Class<?> type, String name) {
        for (TypeTable table : of(type)) {
            Member member = table.method(name);
            if (member != null) return member;
        }
        return null;
    }

    /** The property of this name for values of a class. */
    public static @Nullable Member property(Class<?> type, String name) {
        for (TypeTable table : of(type)) {
            Member member = table.property(name);
            if (member != null) return member;
        }
        return null;
    }

    public static @Nullable Member staticMethod(Class<?> type, String name) {
        TypeTable table = STATICS.get(type);
        return table == null ? null : table.method(name);
    }

    /** Names of the static functions of a type, for suggestions. */
    public static Set<String> staticMethods(Class<?> type) {
        Set<String> names = new TreeSet<>();
        TypeTable table = STATICS.get(type);
        if (table != null) table.methods().forEach(member -> names.add(member.name()));
        return names;
    }

    public static @Nullable Object constant(Class<?> type, String name) {
        return CONSTANTS.get(type.getSimpleName() + "." + name);
    }

    public static @Nullable Member constructor(Class<?> type) {
        return CONSTRUCTORS.get(type);
    }

    /** Names of the methods for values of a class, for suggestions. */
    public static Set<String> methods(Class<?> type) {
        Set<String> names = new TreeSet<>();
        of(type).forEach(table -> table.methods().forEach(member -> names.add(member.name())));
        return names;
    }

    /** Names of all methods of all kinds of values. */
    public static Set<String> methodNames() {
        Set<String> names = new LinkedHashSet<>();
        TABLES.values().forEach(table -> table.methods().forEach(member -> names.add(member.name())));
        STATICS.values().forEach(table -> table.methods().forEach(member -> names.add(member.name())));
        return names;
    }

    /** Every kind of value with its members, for the golden file and for editors. */
    public static Collection<TypeTable> kinds() {
        return Collections.unmodifiableCollection(TABLES.values());
    }

    /** The types with static functions. */
    public static Map<Class<?>, TypeTable> statics() {
        return Collections.unmodifiableMap(STATICS);
    }

    /** The types that can be made with {@code new}. */
    public static Map<Class<?>, Member> constructors() {
        return Collections.unmodifiableMap(CONSTRUCTORS);
    }

    /** Names of all constants. */
    public static Set<String> constants() {
        return CONSTANTS.keySet();
    }
}
