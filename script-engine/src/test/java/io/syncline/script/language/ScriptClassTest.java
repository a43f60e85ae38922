package io.syncline.script.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class ScriptClassTest {
    private static WeakReference<Class<?>> ranAndClosed() {
        ScriptSource source = new ScriptSource(ScriptKind.INCOMING, "def x = [1, 2].collect { it + 1 }\nx.size()");
        try (ScriptClass script = new ScriptCompiler(source).compile(1_000).orElseThrow()) {
            assertThat(script.instance(new HashMap<>()).run()).isEqualTo(2);
            return new WeakReference<>(script.type());
        }
    }

    @Test
    void closedScriptIsUnloadedOnceAnotherHasRun() {
        WeakReference<Class<?>> type = ranAndClosed();
        ranAndClosed();

        for (int tries = 0; tries < 20 && type.get() != null; tries++) System.gc();

        assertThat(type.get()).isNull();
    }
}
