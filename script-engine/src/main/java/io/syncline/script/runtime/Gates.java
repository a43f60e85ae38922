package io.syncline.script.runtime;

import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.facade.ScriptVariables;
import io.syncline.script.fault.ClosestNames;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.NullValue;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.library.Entries;
import io.syncline.script.library.Member;
import io.syncline.script.library.Policy;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.value.CustomFields;
import io.syncline.script.value.TextValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a script may do with a value. Everything it answers comes out of {@link Policy} or our own façades. */
final class Gates {
    /** What reaches behind a value in the language itself: asking for it is no mistake of spelling. */
    private static final Set<String> BEHIND = Set.of(
            "class",
            "metaClass",
            "properties",
            "owner",
            "delegate",
            "thisObject",
            "binding",
            "TYPE",
            "classLoader",
            "getClass");

    private Gates() {}

    /** How a property of values of this kind is read. */
    static Link property(Site site, Object self) {
        String name = site.name;
        return switch (self) {
            case SandboxScript script -> variable(name);
            case SandboxBlock block -> {
                if (!site.implicit()) throw refused(self, "property '" + name + "'");
                yield (each, a) -> Scopes.read((SandboxBlock) each, name);
            }
            case TextValue text -> textProperty(name);
            case Map<?, ?> map -> (each, a) -> ((Map<?, ?>) each).get(name);
            case Class<?> type -> (each, a) -> constant((Class<?>) each, name);
            default -> member(self, name);
        };
    }

    private static Link variable(String name) {
        int number = ScriptVariables.number(name);
        if (number >= 0) return (each, a) -> ((SandboxScript) each).variable(number);
        return (each, a) -> ((SandboxScript) each).ownVariable(name);
    }

    private static Link textProperty(String name) {
        Member member = Policy.property(TextValue.class, name);
        return (each, a) -> {
            TextValue text = (TextValue) each;
            return member == null ? text.read(name) : member.body().call(text, a);
        };
    }

    private static Link member(Object self, String name) {
        Member member = Policy.property(self.getClass(), name);
        if (member != null) return (each, a) -> member.body().call(each, a);
        if (self instanceof Collection) return (each, a) -> spread((Collection<?>) each, name);
        throw refused(self, "property '" + name + "'");
    }

    /** {@code list.name}: what each entry has under that name; null entries are left out. */
    private static List<@Nullable Object> spread(Collection<?> all, String name) {
        Site site = new Site(name, 0);
        List<@Nullable Object> values = new ArrayList<>();
        for (Object each : Entries.all(all)) if (each != null) values.add(Linker.get(site, each));
        io.syncline.script.budget.Budget.current().entries(values.size());
        return values;
    }

    private static Object constant(Class<?> type, String name) {
        Object constant = Policy.constant(type, name);
        if (constant == null) throw refused(type, "'" + name + "'");
        return constant;
    }

    /** Sets a property. */
    static void set(Site site, Object self, @Nullable Object value) {
        switch (self) {
            case SandboxScript script -> script.assign(site.name, value);
            case SandboxBlock block -> {
                if (BEHIND.contains(site.name)) throw refused(self, "property '" + site.name + "'");
                Scopes.write(block, site.name, value);
            }
            case TextValue text -> text.write(site.name, value);
            case Map<?, ?> map -> Indexes.put(map, site.name, value);
            default -> throw refused(self, "setting property '" + site.name + "'");
        }
    }

    /** A few things can be done with null. */
    static @Nullable Object invokeNull(Site site, @Nullable Object[] arguments) {
        if (site.safe()) return null;
        return switch (site.name) {
            case "toString" -> "null";
            case "equals" -> arguments[0] == null;
            case "is" -> arguments[0] == null;
            case "asBoolean" -> false;
            case "asType" -> Conversions.as(null, (Class<?>) java.util.Objects.requireNonNull(arguments[0]));
            case "iterator" -> Entries.iterator(null);
            case "isCase" -> arguments[0] == null;
            default -> {
                boolean with = site.name.equals("with") && arguments.length == 1;
                if (with && arguments[0] instanceof Callable block) yield block.call((Object) null);
                throw NullValue.method(site.name);
            }
        };
    }

    /** How a method is called on values of this kind. */
    static Link method(Site site, Object self) {
        String name = site.name;
        return switch (self) {
            case SandboxScript script -> own(script, name);
            case SandboxBlock block -> blockMethod(site, block);
            case Class<?> type -> (each, a) -> staticCall((Class<?>) each, name, a);
            default -> {
                Link operator = Indexes.operator(name, self);
                yield operator != null ? operator : valueMethod(self, name);
            }
        };
    }

    private static Link own(SandboxScript script, String name) {
        OwnMethods own = OwnMethods.of(script.getClass(), name);
        if (own.any() && !name.equals("run")) return (each, a) -> own.call((SandboxScript) each, name, a);
        return (each, a) -> ((SandboxScript) each).function(name, a);
    }

    private static Link blockMethod(Site site, SandboxBlock block) {
        return switch (site.name) {
            case "call", "doCall" -> (each, a) -> ((SandboxBlock) each).call(a);
            default -> {
                if (site.implicit()) yield (each, a) -> Scopes.call((SandboxBlock) each, site.name, a);
                if (site.name.equals("curry")) yield (each, a) -> ((SandboxBlock) each).curried(a);
                if (site.name.equals("rightShift")) yield (each, a) -> ((SandboxBlock) each).then(block(a));
                if (site.name.equals("leftShift")) yield (each, a) -> block(a).then((SandboxBlock) each);
                yield valueMethod(block, site.name);
            }
        };
    }

    private static SandboxBlock block(@Nullable Object[] a) {
        if (a.length == 1 && a[0] instanceof SandboxBlock block) return block;
        throw new ScriptTrouble("blocks are put together with blocks");
    }

    private static @Nullable Object staticCall(Class<?> type, String name, @Nullable Object[] arguments) {
        Member member = Policy.staticMethod(type, name);
        if (member == null) {
            throw ScriptStop.refused("'" + type.getSimpleName() + "." + name + "' is not available in sync scripts"
                    + ClosestNames.hint(name, Policy.staticMethods(type)));
        }
        return checked(type.getSimpleName() + "." + name, member, arguments)
                .body()
                .call(type, arguments);
    }

    private static Link valueMethod(Object self, String name) {
        if (self instanceof ScriptFacade && !(self instanceof CustomFields && Policy.method(Map.class, name) != null)) {
            return facadeMethod(name);
        }
        Class<?> type = self instanceof CustomFields ? Map.class : self.getClass();
        Member member = Policy.method(type, name);
        if (self instanceof CustomFields && member != null) return fieldsMethod(name, member);
        if (self instanceof Map<?, ?>) return mapMethod(name, member);
        if (member == null) return accessor(self, name);
        return (each, a) -> checked(name, member, a).body().call(each, a);
    }

    private static Link facadeMethod(String name) {
        Member any = Policy.method(Object.class, name);
        boolean shared = any != null
                && (name.equals("with") || name.equals("tap") || name.equals("asType") || name.equals("iterator"));
        if (shared) return (each, a) -> checked(name, any, a).body().call(each, a);
        return (each, a) -> ((ScriptFacade) each).invoke(name, a);
    }

    /** Custom fields answer what a map of them would, but for reading and writing, which are theirs. */
    private static Link fieldsMethod(String name, Member member) {
        if (CustomFields.METHODS.contains(name)
                && !List.of("each", "find", "findAll").contains(name)) {
            return (each, a) -> ((ScriptFacade) each).invoke(name, a);
        }
        if (name.equals("with") || name.equals("tap")) return facadeMethod(name);
        return (each, a) -> checked(name, member, a).body().call(((CustomFields) each).view(), a);
    }

    private static Link mapMethod(String name, @Nullable Member member) {
        return (each, a) -> {
            if (member != null && member.takes(a.length)) return member.body().call(each, a);
            if (((Map<?, ?>) each).get(name) instanceof Callable block) return block.call(a);
            if (member != null) return checked(name, member, a);
            throw noMethod(each, name);
        };
    }

    /** {@code getX()} for a property x. */
    private static Link accessor(Object self, String name) {
        boolean getter = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        if (getter && self instanceof TextValue) {
            String property = Character.toLowerCase(name.charAt(3)) + name.substring(4);
            return (each, a) -> ((TextValue) each).read(property);
        }
        throw noMethod(self, name);
    }

    private static ScriptTrouble noMethod(Object self, String name) {
        return new ScriptTrouble(Kinds.of(self) + " has no method '" + name + "'"
                + ClosestNames.hint(name, Policy.methods(self.getClass())));
    }

    private static Member checked(String name, Member member, @Nullable Object[] arguments) {
        if (member.takes(arguments.length)) return member;
        throw new ScriptTrouble(
                "'" + name + "' is written " + member.signature() + ", and was given " + arguments.length + " values");
    }

    /** Makes something with {@code new}. */
    static @Nullable Object create(Class<?> type, @Nullable Object[] arguments) {
        Member member = Policy.constructor(type);
        if (member == null) {
            throw ScriptStop.refused("'new " + type.getSimpleName() + "' is not available in sync scripts");
        }
        return checked("new " + type.getSimpleName(), member, arguments).body().call(type, arguments);
    }

    private static RuntimeException refused(Object self, String what) {
        for (String name : BEHIND) {
            if (what.endsWith("'" + name + "'"))
                throw ScriptStop.refused("'" + name + "' is not available in sync scripts");
        }
        return new ScriptTrouble(Kinds.of(self) + " has no " + what);
    }
}
