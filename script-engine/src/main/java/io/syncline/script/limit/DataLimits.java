package io.syncline.script.limit;

/**
 * How large the values of a script may grow.
 *
 * @param collection entries of one list, set or map
 * @param text characters of one text
 * @param pattern characters of one regular expression
 * @param digits digits of one number
 * @param resultBytes JSON of the issue or replica that leaves the script
 */
public record DataLimits(int collection, int text, int pattern, int digits, int resultBytes) {
    public DataLimits {
        Positive.check("script collection size", collection);
        Positive.check("script text length", text);
        Positive.check("script pattern length", pattern);
        Positive.check("script number digits", digits);
        Positive.check("script result bytes", resultBytes);
    }

    /** 50,000 entries, 1 Mi characters, 2,000 characters of pattern, 1,000 digits, 5 MiB of result. */
    public static DataLimits defaults() {
        return new DataLimits(50_000, 1 << 20, 2_000, 1_000, 5 << 20);
    }

    public DataLimits withCollection(int other) {
        return new DataLimits(other, text, pattern, digits, resultBytes);
    }
}
