package io.syncline.connector.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.tracker.Answer;
import java.util.List;

/** A project whose places are not known: it must not keep the others from having their webhooks. */
record FailingPlace(String name, Answer<?> why) implements HookPlace {
    FailingPlace {
        if (why instanceof Answer.Done) throw new IllegalArgumentException("not a failure: " + why);
    }

    @Override
    public Answer<List<FoundHook>> ours() {
        return failure();
    }

    @Override
    public Answer<JsonNode> create() {
        return failure();
    }

    @Override
    public Answer<JsonNode> write(FoundHook hook) {
        return failure();
    }

    @Override
    public Answer<JsonNode> delete(FoundHook hook) {
        return failure();
    }

    private <T> Answer<T> failure() {
        return why.then(done -> Answer.refused("not a failure"));
    }
}
