package io.syncline.contracts;

/** What is at fault. */
public enum Side {
    REQUEST,
    ANSWER,
    WEBHOOK;

    /** The validator names its rules after the side they are about. */
    static Side of(String rule) {
        return rule.startsWith("validation.response") ? ANSWER : REQUEST;
    }
}
