package io.syncline.connector.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in memory that notes what is done to it. */
final class NotedPlace implements HookPlace {
    final List<FoundHook> hooks = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    Optional<Answer<JsonNode>> creating = Optional.empty();
    String remark = "";

    static FoundHook right(String id) {
        return new FoundHook(id, false, Optional.empty(), HubJson.object());
    }

    static FoundHook wrong(String id, boolean disabled) {
        return new FoundHook(id, disabled, Optional.of("was wrong"), HubJson.object());
    }

    @Override
    public String name() {
        return "acme/web";
    }

    @Override
    public Answer<List<FoundHook>> ours() {
        return Answer.done(List.copyOf(hooks));
    }

    @Override
    public String remark(FoundHook hook) {
        return remark;
    }

    @Override
    public Answer<JsonNode> create() {
        done.add("create");
        if (creating.isPresent()) return creating.get();
        hooks.add(right("made"));
        return Answer.done(HubJson.object());
    }

    @Override
    public Answer<JsonNode> write(FoundHook hook) {
        done.add("write " + hook.id());
        return Answer.done(HubJson.object());
    }

    @Override
    public Answer<JsonNode> delete(FoundHook hook) {
        done.add("delete " + hook.id());
        return new Answer.Gone<>("another replica was faster");
    }
}
