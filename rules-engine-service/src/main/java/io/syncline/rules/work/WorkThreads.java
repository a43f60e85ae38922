package io.syncline.rules.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads all work on twins runs on: one virtual thread per piece of work. */
@ApplicationScoped
public class WorkThreads implements Executor {
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("work-", 0).factory());

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
