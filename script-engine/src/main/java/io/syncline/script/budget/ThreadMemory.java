package io.syncline.script.budget;

import java.lang.management.ManagementFactory;

/** How much this thread has allocated so far; zero where the JVM does not tell. */
final class ThreadMemory {
    private static final com.sun.management.ThreadMXBean BEAN = bean();

    private ThreadMemory() {}

    private static com.sun.management.ThreadMXBean bean() {
        return (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    }

    static long allocated() {
        return Math.max(0, BEAN.getCurrentThreadAllocatedBytes());
    }
}
