package io.syncline.script.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptKind;
import io.syncline.script.runtime.Rt;
import io.syncline.script.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole policy as text: a change of it is a change of the file, for everybody to see. {@code -Dpolicy.write=true} writes it anew. */
class PolicyGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/policy/policy.txt");

    @Test
    void policyIsAsReviewed() throws IOException {
        String policy = policy();

        if (Boolean.getBoolean("policy.write")) Files.writeString(GOLDEN, policy);
        assertThat(policy).isEqualTo(Files.readString(GOLDEN));
    }

    /** What compiled scripts call statically takes values and answers values: none of it hands out a class, a loader or a handle. */
    @Test
    void staticFunctionsHandOutNothingOfTheHost() {
        List<Class<?>> results = functions()
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> !type.isPrimitive())
                .distinct()
                .toList();

        assertThat(results)
                .extracting(Class::getName)
                .allMatch(name -> name.startsWith("java.lang.Object")
                        || name.startsWith("java.util.")
                        || name.startsWith("[Ljava.lang.Object")
                        || List.of("java.lang.Integer", "java.lang.String", "java.lang.Throwable")
                                .contains(name));
    }

    private static String policy() {
        StringBuilder text = new StringBuilder();
        Vocabulary incoming = Vocabulary.of(ScriptKind.INCOMING);
        Vocabulary outgoing = Vocabulary.of(ScriptKind.OUTGOING);
        list(text, "variables of outgoing scripts", outgoing.variables());
        list(text, "variables of incoming scripts", incoming.variables());
        list(text, "functions of incoming scripts", incoming.functions());
        sections(text, "helper", incoming.helpers());
        sections(text, "properties of", incoming.shapes());
        sections(text, "value", incoming.values());
        sections(text, "type", incoming.types());
        list(
                text,
                "static functions of compiled code",
                functions().map(Method::toGenericString).sorted().toList());
        return text.toString();
    }

    private static Stream<Method> functions() {
        return Stream.of(Rt.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()));
    }

    private static void sections(StringBuilder text, String kind, Map<String, List<String>> all) {
        new TreeMap<>(all)
                .forEach((name, members) -> list(text, kind + " " + name, List.copyOf(new TreeSet<>(members))));
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        text.append("== ").append(title).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
}
