package io.syncline.simulators.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.desk.DeskPage;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The page at {@code /} and what its forms send to {@code /_sim/ui}. */
final class DeskRoutes {
    private final Desk desk;
    private final DeskPage page;

    DeskRoutes(String tracker, Desk desk) {
        this.desk = desk;
        this.page = new DeskPage(tracker, desk);
    }

    void addTo(Routes routes) {
        routes.get("/", call -> Answer.html(call.query("issue").map(page::issue).orElseGet(page::overview)))
                .get("/_sim/ui/desk.css", call -> Answer.bytes("text/css", bytes(DeskPage.stylesheet())))
                .get("/_sim/ui/desk.js", call -> Answer.bytes("text/javascript", bytes(DeskPage.script())))
                .post("/_sim/ui/issues", this::create)
                .patch("/_sim/ui/issues/{key}", this::edit)
                .post("/_sim/ui/issues/{key}/comments", this::comment);
    }

    private Answer create(Call call) {
        var json = call.json();
        var key = desk.create(
                text(json, "person"), text(json, "project"), json.path("type").asText(), fields(json));
        return Answer.json(201, Json.object().put("key", key));
    }

    private Answer edit(Call call) {
        desk.edit(text(call.json(), "person"), call.param("key"), fields(call.json()));
        return Answer.ok(Json.object().put("key", call.param("key")));
    }

    private Answer comment(Call call) {
        var id = desk.comment(text(call.json(), "person"), call.param("key"), text(call.json(), "text"));
        return Answer.json(201, Json.object().put("key", call.param("key")).put("id", id));
    }

    private static Map<CardField, String> fields(JsonNode json) {
        var fields = new EnumMap<CardField, String>(CardField.class);
        for (var field : CardField.values()) {
            var name = field.wireName();
            if (json.has(name)) fields.put(field, json.get(name).asText());
        }
        return fields;
    }

    private static String text(JsonNode json, String name) {
        var text = json.path(name).asText();
        if (text.isBlank()) throw new Refused(Answer.text(400, name + " is missing"));
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
