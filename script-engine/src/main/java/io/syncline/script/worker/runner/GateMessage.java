package io.syncline.script.worker.runner;

import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.launch.WorkerKind;

/** What is said on a connection to a script runner before, if at all, it becomes a connection to a worker. */
sealed interface GateMessage {
    /** Raised whenever a message changes. */
    int VERSION = 1;
    /** Bytes of the longest. */
    int LONGEST = 4_096;

    /** Start a worker, which lives as long as this connection. Answer: {@link Started} or {@link Refused}. */
    record Start(int version, String token, WorkerKind kind, ScriptLimits limits) implements GateMessage {
        /** Without the token. */
        @Override
        public String toString() {
            return "Start[" + version + ", " + kind + "]";
        }
    }

    /** @param worker hard to guess: whoever knows it may connect to the worker */
    record Started(String worker) implements GateMessage {}

    /** From here on, this is a connection to a worker. Answer: {@link Attached} or {@link Refused}. */
    record Attach(int version, String token, String worker) implements GateMessage {
        /** Without the token. */
        @Override
        public String toString() {
            return "Attach[" + version + "]";
        }
    }

    record Attached() implements GateMessage {}

    /** The connection ends. */
    record Refused(String why) implements GateMessage {}
}
