package io.syncline.script.escape.fuzz;

/** How the engine did beside stock Groovy. */
record Verdict(Sort sort, String how) {
    enum Sort {
        /** Both logged the same lines and ended well. */
        SAME,
        /** The engine did not compile it. */
        REFUSED,
        /** Both failed, after the same lines. */
        BOTH_FAIL,
        /** A limit ended the engine's run. */
        BUDGET,
        /** The engine failed where stock Groovy went on, after the same lines. */
        STRICTER,
        /** Stock Groovy did not come to an end. */
        SKIPPED,
        DIFFERENT
    }
}
