package io.syncline.script.code;

import io.syncline.script.ScriptKind;
import java.util.Map;
import java.util.TreeMap;

/**
 * A compiled script as data. Whoever loads it verifies it first: neither who compiled it nor who stored it is trusted.
 *
 * @param main name of the class of the script's body
 * @param classes bytes by class name; nobody changes them
 */
public record CompiledCode(ScriptKind kind, String main, Map<String, byte[]> classes) {
    public CompiledCode {
        classes = new TreeMap<>(classes);
        if (!classes.containsKey(main)) throw new IllegalArgumentException("compiled code lacks its main class");
    }

    /** Bytes of all classes. */
    public int size() {
        return classes.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    /** Kind and size only. */
    @Override
    public String toString() {
        return "CompiledCode[" + kind.wire() + ", classes=" + classes.size() + ", bytes=" + size() + "]";
    }
}
