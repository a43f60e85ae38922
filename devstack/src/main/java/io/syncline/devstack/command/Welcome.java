package io.syncline.devstack.command;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.part.StackPlan;
import java.time.Duration;

/** What a person needs to know once the system is up. */
final class Welcome {
    private Welcome() {}

    static String text(StackPlan plan, Duration took) {
        Ports ports = plan.ports();
        return """

                Syncline is up after %d s.

                  Console   %s/
                            user admin, password %s
                  Jira      %s/   (simulated)
                  GitHub    %s/   (simulated)
                  Azure     %s/   (simulated)
                  Logs      %s

                  Give an issue in Jira project UD the label sync, and see it appear in acme/web.
                  End with Ctrl-C or ./syncline down; ./syncline reset also deletes the data.""".formatted(
                        took.toSeconds(),
                        ports.url(Listener.CONNECTION_SERVICE),
                        plan.workplace().secrets().adminPassword(),
                        ports.url(Listener.JIRA_SIMULATOR),
                        ports.url(Listener.GITHUB_SIMULATOR),
                        ports.url(Listener.AZURE_SIMULATOR),
                        plan.workplace().log("SERVICE"));
    }
}
