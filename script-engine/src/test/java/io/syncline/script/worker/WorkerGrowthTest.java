package io.syncline.script.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import org.junit.jupiter.api.Test;

/** A worker lives long and sees many scripts. */
class WorkerGrowthTest {

    @Test
    void thousandScriptsThatComeAndGoLeaveNothingBehind() {
        Events events = new Events();
        try (ProcessScriptEngine engine = Setting.engine(Setting.ONE_WORKER, events)) {
            String first = Setting.run(Setting.script(engine, ScriptKind.OUTGOING, "process"), Setting.silent());

            for (int i = 0; i < 1_000; i++) {
                SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "bulky; process; " + i);
                assertThat(Setting.run(script, Setting.silent())).endsWith(first + " " + i);
                script.close();
            }

            assertThat(events.all).noneMatch(event -> event.startsWith("ended"));
        }
    }
}
