package io.syncline.simulators.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.desk.Card;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.desk.Person;
import io.syncline.simulators.desk.Project;
import io.syncline.simulators.desk.Remark;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The smallest tracker: titles in a list, remarks nowhere but on the first note. */
class Notebook implements Tracker, Desk {
    private final LinkedHashMap<String, Map<CardField, String>> notes = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Routes routes = Routes.exact()
            .get("/notes", call -> Answer.ok(Json.strings(List.copyOf(notes.keySet()))))
            .post("/notes", call -> Answer.json(201, Json.object().put("key", create("ann", "N", "", titled(call)))));

    Notebook() {}

    @SuppressWarnings("unchecked")
    Notebook(Surroundings around) {
        around.kept(LinkedHashMap.class).ifPresent(notes::putAll);
    }

    private static Map<CardField, String> titled(Call call) {
        return Map.of(CardField.TITLE, call.json().path("title").asText());
    }

    @Override
    public String name() {
        return "Note<book>";
    }

    @Override
    public Answer answer(Call call) {
        return routes.answer(call).orElse(Answer.text(404, "no such note"));
    }

    @Override
    public Optional<String> actor(Call call) {
        return call.header("Authorization");
    }

    @Override
    public Optional<String> touched(Call call, Answer answer) {
        return Optional.of(Json.parse(answer.body()).path("key").asText());
    }

    @Override
    public JsonNode state() {
        return Json.object().put("notes", notes.size());
    }

    @Override
    public void reset(boolean keepWebhooks) {
        notes.clear();
        remarks.clear();
    }

    @Override
    public Serializable memory() {
        return notes;
    }

    @Override
    public Desk desk() {
        return this;
    }

    @Override
    public List<Person> people() {
        return List.of(new Person("ann", "Ann"));
    }

    @Override
    public List<Project> projects() {
        return List.of(new Project("N", "Notes", List.of("open"), List.of("note")));
    }

    @Override
    public List<Card> cards(String project) {
        return notes.keySet().stream().map(key -> card(key).orElseThrow()).toList();
    }

    @Override
    public Optional<Card> card(String key) {
        return Optional.ofNullable(notes.get(key)).map(fields -> new Card(key, "N", "note", fields, remarks));
    }

    @Override
    public String create(String person, String project, String type, Map<CardField, String> fields) {
        var key = "N/" + (notes.size() + 1);
        notes.put(key, new LinkedHashMap<>(fields));
        return key;
    }

    @Override
    public void edit(String person, String key, Map<CardField, String> fields) {
        notes.getOrDefault(key, new LinkedHashMap<>()).putAll(fields);
    }

    @Override
    public String comment(String person, String key, String text) {
        remarks.add(new Remark("1", person, Instant.EPOCH, text));
        return "1";
    }
}
