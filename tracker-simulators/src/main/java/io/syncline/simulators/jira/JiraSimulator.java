package io.syncline.simulators.jira;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.journal.Journal;
import io.syncline.simulators.keeping.Keeping;
import java.time.Clock;
import java.time.Duration;

/** A Jira on a port of this machine, with the seed data of {@link io.syncline.simulators.jira.site.Site}. */
public final class JiraSimulator implements AutoCloseable {
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final Simulator simulator;

    private JiraSimulator(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Port 0 takes a free one. */
    public static JiraSimulator start(int port) {
        return start(Listen.local(port), Clock.systemUTC(), RETRY_DELAY);
    }

    /** As {@link #start(Listen, Clock, Duration)}, retrying webhooks a second apart. */
    public static JiraSimulator start(Listen listen, Clock clock) {
        return start(listen, clock, RETRY_DELAY);
    }

    /** {@code retryDelay} is the pause before each retry of a webhook; the real Jira waits minutes. */
    public static JiraSimulator start(Listen listen, Clock clock, Duration retryDelay) {
        return start(listen, clock, retryDelay, Keeping.nothing());
    }

    /** Another Jira than Cloud. */
    public static JiraSimulator start(Edition edition, Listen listen, Clock clock, Duration retryDelay) {
        return start(edition, listen, clock, retryDelay, Keeping.nothing());
    }

    /** Goes on with what was kept, and keeps what it holds. */
    public static JiraSimulator start(Listen listen, Clock clock, Keeping keeping) {
        return start(listen, clock, RETRY_DELAY, keeping);
    }

    private static JiraSimulator start(Listen listen, Clock clock, Duration retryDelay, Keeping keeping) {
        return start(Edition.CLOUD, listen, clock, retryDelay, keeping);
    }

    private static JiraSimulator start(
            Edition edition, Listen listen, Clock clock, Duration retryDelay, Keeping keeping) {
        return new JiraSimulator(Simulator.start(
                listen, clock, keeping.file("jira"), around -> new JiraTracker(around, edition, retryDelay)));
    }

    /** The site's base URL, without a trailing slash. */
    public String url() {
        return simulator.url();
    }

    /** The server beneath, the same for every tracker. */
    public Simulator simulator() {
        return simulator;
    }

    /** To act as a person: account ids are {@code alice}, {@code bob}, {@code carol}. */
    public Desk desk() {
        return simulator.desk();
    }

    public Journal journal() {
        return simulator.journal();
    }

    public Faults faults() {
        return simulator.faults();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
