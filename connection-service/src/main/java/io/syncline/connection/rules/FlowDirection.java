package io.syncline.connection.rules;

import io.syncline.hub.state.Rules;

/** Which way a connection can move anything, as its scripts are written. */
public enum FlowDirection {
    BOTH,
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    NONE;

    /** Something moves towards a side when the other side's outgoing script and its own incoming script are not empty. */
    public static FlowDirection of(Rules left, Rules right) {
        boolean toRight = code(left.outgoing()) && code(right.incoming());
        boolean toLeft = code(right.outgoing()) && code(left.incoming());
        if (toRight && toLeft) return BOTH;
        if (toRight) return LEFT_TO_RIGHT;
        return toLeft ? RIGHT_TO_LEFT : NONE;
    }

    private static boolean code(String script) {
        return !script.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\\n]*", "")
                .isBlank();
    }
}
