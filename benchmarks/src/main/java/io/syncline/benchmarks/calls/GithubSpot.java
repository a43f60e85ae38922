package io.syncline.benchmarks.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import java.util.List;
import java.util.Map;

/** Repository acme/web. */
final class GithubSpot implements Spot {
    static final String REPOSITORY = "acme/web";

    private final GithubPerson person;
    private int number;

    GithubSpot(GithubPerson person) {
        this.person = person;
    }

    @Override
    public String instance() {
        return "github";
    }

    @Override
    public String project() {
        return REPOSITORY;
    }

    @Override
    public Listener simulator() {
        return Listener.GITHUB_SIMULATOR;
    }

    @Override
    public String query(String label) {
        return "label:" + label;
    }

    @Override
    public void create(String title, String label) {
        number = person.create(title, Map.of("labels", List.of(label)));
    }

    @Override
    public boolean find(String title) {
        List<JsonNode> found = person.titled(title);
        found.forEach(issue -> number = issue.path("number").asInt());
        return !found.isEmpty();
    }

    @Override
    public void retitle(String title) {
        person.edit(number, Map.of("title", title));
    }

    @Override
    public void describe(String text) {
        person.edit(number, Map.of("body", text));
    }

    @Override
    public void comment(String text) {
        person.comment(number, text);
    }
}
