package io.syncline.script.library;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of one kind of value, by name. Filled once, then only read. */
public final class TypeTable {
    private final String kind;
    private final Map<String, Member> methods = new TreeMap<>();
    private final Map<String, Member> properties = new TreeMap<>();

    TypeTable(String kind) {
        this.kind = kind;
    }

    /** A method. */
    TypeTable method(String signature, Member.Body body) {
        Member member = Member.of(signature, body);
        if (methods.put(member.name(), member) != null) {
            throw new IllegalStateException(kind + " has " + member.name() + " twice");
        }
        return this;
    }

    /** A property that is read. */
    TypeTable property(String name, Member.Body body) {
        properties.put(name, new Member(name, name, 0, 0, body));
        return this;
    }

    /** What authors call this kind of value. */
    public String kind() {
        return kind;
    }

    public @Nullable Member method(String name) {
        return methods.get(name);
    }

    public @Nullable Member property(String name) {
        return properties.get(name);
    }

    public Collection<Member> methods() {
        return Collections.unmodifiableCollection(methods.values());
    }

    public Collection<Member> properties() {
        return Collections.unmodifiableCollection(properties.values());
    }
}
