package io.syncline.script.runtime;

import io.syncline.script.fault.ScriptTrouble;
import org.jspecify.annotations.Nullable;

/** Calls blocks of any shape. */
final class Blocks {
    private Blocks() {}

    static int parameters(SandboxBlock block) {
        return OwnMethods.of(block.getClass(), "doCall").most();
    }

    /** Without arguments a block of one parameter gets null. */
    static @Nullable Object call(SandboxBlock block, @Nullable Object[] arguments) {
        OwnMethods bodies = OwnMethods.of(block.getClass(), "doCall");
        OwnMethods.Body body = bodies.find(arguments);
        if (body != null) return body.call(block, arguments);
        if (arguments.length == 0 && bodies.most() == 1) {
            Object[] none = new Object[1];
            body = bodies.find(none);
            if (body != null) return body.call(block, none);
        }
        throw new ScriptTrouble("the block takes " + bodies.most() + " values, not these " + arguments.length);
    }
}
