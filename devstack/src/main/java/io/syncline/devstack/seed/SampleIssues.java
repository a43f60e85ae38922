package io.syncline.devstack.seed;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A few issues in every simulated tracker, written by people. */
final class SampleIssues {
    private static final String SHARED = "Login button is hard to see in dark mode";
    private static final String LOCAL = "Collect fonts for the style guide";
    private static final String API = "Paging of the search results";
    private static final String WORK_ITEM = "Renew the certificate of the intranet";

    private final Ports ports;

    SampleIssues(Ports ports) {
        this.ports = ports;
    }

    void create() {
        jira();
        github();
        azure();
    }

    private void jira() {
        URI server = ports.url(Listener.JIRA_SIMULATOR);
        var alice = new JiraPerson(server, Person.ALICE);
        List<String> known = alice.summaries("project = UD");
        if (!known.contains(SHARED)) {
            String key = alice.create(
                    "UD",
                    SHARED,
                    Map.of(
                            "description",
                            "The contrast is *1.9:1*.\n\nh3. Steps\n# Switch to dark mode\n# Log out",
                            "labels",
                            List.of("sync", "accessibility")));
            new JiraPerson(server, Person.BOB).comment(key, "Reproduced in Firefox and Chrome.");
        }
        if (!known.contains(LOCAL)) alice.create("UD", LOCAL, Map.of("description", "Not shared: it has no label."));
    }

    private void github() {
        var bob = new GithubPerson(ports.url(Listener.GITHUB_SIMULATOR), Person.BOB, "acme/api");
        if (bob.titled(API).isEmpty()) bob.create(API, Map.of("body", "Answers **1,000 rows** at once."));
    }

    private void azure() {
        URI organisation = URI.create(ports.url(Listener.AZURE_SIMULATOR) + SampleInstance.AZURE.path());
        var alice = new AzurePerson(organisation, Person.ALICE);
        if (!alice.titles("Ops").contains(WORK_ITEM))
            alice.create("Ops", WORK_ITEM, Map.of("System.Description", "<p>It ends in <b>March</b>.</p>"));
    }
}
