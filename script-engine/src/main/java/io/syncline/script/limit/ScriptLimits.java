package io.syncline.script.limit;

/** Everything that bounds a script: its text, one run of it, its values, its log. */
public record ScriptLimits(SourceLimits source, RunLimits run, DataLimits data, LogLimits log) {
    private static final ScriptLimits DEFAULTS = new ScriptLimits(
            SourceLimits.defaults(), RunLimits.defaults(), DataLimits.defaults(), LogLimits.defaults());

    /** The defaults of each. */
    public static ScriptLimits defaults() {
        return DEFAULTS;
    }

    public ScriptLimits with(RunLimits other) {
        return new ScriptLimits(source, other, data, log);
    }

    public ScriptLimits with(DataLimits other) {
        return new ScriptLimits(source, run, other, log);
    }
}
