package io.syncline.benchmarks.calls;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.AzurePerson;
import java.util.List;
import java.util.Map;

/** Project Web. */
final class AzureSpot implements Spot {
    private final AzurePerson person;
    private int id;

    AzureSpot(AzurePerson person) {
        this.person = person;
    }

    @Override
    public String instance() {
        return "azure";
    }

    @Override
    public String project() {
        return "Web";
    }

    @Override
    public Listener simulator() {
        return Listener.AZURE_SIMULATOR;
    }

    @Override
    public String query(String label) {
        return "[System.Tags] CONTAINS '" + label + "'";
    }

    @Override
    public void create(String title, String label) {
        id = person.create(project(), title, Map.of("System.Tags", label));
    }

    @Override
    public boolean find(String title) {
        List<Integer> found = person.titled(project(), title);
        found.forEach(one -> id = one);
        return !found.isEmpty();
    }

    @Override
    public void retitle(String title) {
        person.edit(id, Map.of("System.Title", title));
    }

    @Override
    public void describe(String text) {
        person.edit(id, Map.of("System.Description", text));
    }

    @Override
    public void comment(String text) {
        person.edit(id, Map.of("System.History", text));
    }
}
