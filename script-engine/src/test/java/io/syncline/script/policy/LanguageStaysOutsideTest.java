package io.syncline.script.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptEngine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** The language's own classes are for compiling; whatever runs scripts must not need them. */
class LanguageStaysOutsideTest {

    @Test
    void onlyTheCompilerStandsOnTheLanguage() throws IOException, URISyntaxException {
        Path classes = Path.of(ScriptEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        List<String> users = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("io/syncline/script"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                if (usesLanguage(file))
                    users.add(classes.relativize(file).toString().replace('\\', '/'));
            }
        }
        assertThat(users).isNotEmpty().allMatch(name -> name.startsWith("io/syncline/script/language/"));
    }

    /** Whether a class is named in the constant pool that belongs to the language. */
    private static boolean usesLanguage(Path file) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int index = 1; index < reader.getItemCount(); index++) {
            int at = reader.getItem(index);
            if (at == 0 || reader.readByte(at - 1) != 7) continue;
            String name = reader.readUTF8(at, buffer);
            if (name != null && (name.startsWith("groovy/") || name.startsWith("org/codehaus/groovy/"))) return true;
        }
        return false;
    }
}
