package io.syncline.script.runtime;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.library.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every compiled closure extends. Neither its owner nor what it resolves names against can be reached by a script. */
public abstract class SandboxBlock implements Policy.Within, Kinds.Worded {
    /** Read by compiled code. */
    public final Budget budget = Budget.current();

    private final Object owner;
    private final Object script;
    private @Nullable Object delegate;

    protected SandboxBlock(Object owner, Object script) {
        this.owner = owner;
        this.script = script;
    }

    /** Called by compiled code. */
    public final Object getThisObject() {
        return script;
    }

    final Object owner() {
        return owner;
    }

    final @Nullable Object delegate() {
        return delegate;
    }

    /** Compiled classes answer these themselves where their parameters are plain. */
    protected @Nullable Object direct() {
        return Blocks.call(this, new Object[0]);
    }

    /** As {@link #direct()} with one value. */
    protected @Nullable Object direct(@Nullable Object one) {
        return Blocks.call(this, new Object[] {one});
    }

    /** As {@link #direct()} with two values. */
    protected @Nullable Object direct(@Nullable Object one, @Nullable Object other) {
        return Blocks.call(this, new Object[] {one, other});
    }

    @Override
    public @Nullable Object call(@Nullable Object... arguments) {
        budget.enter();
        try {
            return switch (arguments.length) {
                case 0 -> direct();
                case 1 -> one(arguments[0]);
                case 2 -> direct(arguments[0], arguments[1]);
                default -> Blocks.call(this, arguments);
            };
        } finally {
            budget.leave();
        }
    }

    private @Nullable Object one(@Nullable Object value) {
        if (value instanceof List<?> list && parameters() > 1 && list.size() == parameters()) {
            return Blocks.call(this, list.toArray());
        }
        return direct(value);
    }

    @Override
    public int parameters() {
        return Blocks.parameters(this);
    }

    @Override
    public @Nullable Object within(Object self) {
        Object before = delegate;
        delegate = self;
        try {
            return call(self);
        } finally {
            delegate = before;
        }
    }

    /** The same block with its first arguments given. */
    final SandboxBlock curried(@Nullable Object[] first) {
        if (first.length > parameters()) throw new ScriptTrouble("the block does not take that many values");
        return new Curried(this, first);
    }

    /** A block that calls this one, and the other with the result. */
    final SandboxBlock then(SandboxBlock other) {
        return new Chained(this, other);
    }

    private static final class Chained extends SandboxBlock {
        private final SandboxBlock first;
        private final SandboxBlock second;

        private Chained(SandboxBlock first, SandboxBlock second) {
            super(first.owner, first.script);
            this.first = first;
            this.second = second;
        }

        @Override
        public @Nullable Object call(@Nullable Object... arguments) {
            budget.enter();
            try {
                return second.call(first.call(arguments));
            } finally {
                budget.leave();
            }
        }

        @Override
        public int parameters() {
            return first.parameters();
        }
    }

    @Override
    public String word() {
        return "a block";
    }

    @Override
    public String toString() {
        return "a block";
    }

    private static final class Curried extends SandboxBlock {
        private final SandboxBlock inner;
        private final @Nullable Object[] first;

        private Curried(SandboxBlock inner, @Nullable Object[] first) {
            super(inner.owner, inner.script);
            this.inner = inner;
            this.first = first;
        }

        @Override
        public @Nullable Object call(@Nullable Object... rest) {
            Object[] all = java.util.Arrays.copyOf(first, first.length + rest.length);
            System.arraycopy(rest, 0, all, first.length, rest.length);
            return inner.call(all);
        }

        @Override
        public int parameters() {
            return inner.parameters() - first.length;
        }
    }
}
