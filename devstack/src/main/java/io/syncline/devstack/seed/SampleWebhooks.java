package io.syncline.devstack.seed;

import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.net.URI;
import java.util.List;

/** Makes the simulated trackers tell Syncline what changes, each in its vendor's own way. */
final class SampleWebhooks {
    private static final List<String> REPOSITORIES = List.of("acme/web", "acme/api");

    private final Ports ports;

    SampleWebhooks(Ports ports) {
        this.ports = ports;
    }

    void register(SampleInstance instance, URI url, String secret) {
        URI server = ports.url(instance.simulator());
        switch (instance) {
            case JIRA -> new JiraPerson(server, Person.BOT).registerWebhook(url, secret);
            case GITHUB ->
                REPOSITORIES.forEach(
                        repository -> new GithubPerson(server, Person.BOT, repository).registerWebhook(url, secret));
            case AZURE ->
                new AzurePerson(URI.create(server + instance.path()), Person.BOT).registerWebhook(url, secret);
        }
    }
}
