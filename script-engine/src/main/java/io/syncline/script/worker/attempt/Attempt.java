package io.syncline.script.worker.attempt;

import io.syncline.script.worker.wire.Message;

/** What became of a piece of work. */
public sealed interface Attempt {

    /** The worker has answered. */
    record Done(Message answer) implements Attempt {}

    /** It overstayed, and its worker was killed. */
    record TooLong() implements Attempt {}

    /** It ended its worker. */
    record TooMuch() implements Attempt {}
}
