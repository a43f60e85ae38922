package io.syncline.benchmarks.calls;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.JiraPerson;
import java.util.List;
import java.util.Map;

/** Project UD. */
final class JiraSpot implements Spot {
    private final JiraPerson person;
    private String key = "";

    JiraSpot(JiraPerson person) {
        this.person = person;
    }

    @Override
    public String instance() {
        return "jira";
    }

    @Override
    public String project() {
        return "UD";
    }

    @Override
    public Listener simulator() {
        return Listener.JIRA_SIMULATOR;
    }

    @Override
    public String query(String label) {
        return "project = UD AND labels = " + label;
    }

    @Override
    public void create(String title, String label) {
        key = person.create(project(), title, Map.of("labels", List.of(label)));
    }

    @Override
    public boolean find(String title) {
        List<String> found = person.keys("project = UD AND summary ~ \"" + title + "\"");
        found.forEach(one -> key = one);
        return !found.isEmpty();
    }

    @Override
    public void retitle(String title) {
        person.edit(key, Map.of("summary", title));
    }

    @Override
    public void describe(String text) {
        person.edit(key, Map.of("description", text));
    }

    @Override
    public void comment(String text) {
        person.comment(key, text);
    }
}
