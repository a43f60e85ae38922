package io.syncline.embedded;

import java.io.IOException;

/** Keeps a child process going, and ends it when its parent is gone, however the parent died: only then does standard input end. */
final class ParentWatch {
    private ParentWatch() {}

    static void exitWhenInputEnds() {
        Thread.ofPlatform().name("parent-watch").start(ParentWatch::waitForEnd);
    }

    private static void waitForEnd() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // An unreadable input is as good as an ended one.
        }
        System.exit(0);
    }
}
