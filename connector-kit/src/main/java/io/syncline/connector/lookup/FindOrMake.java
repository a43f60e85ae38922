package io.syncline.connector.lookup;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubNamed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a named thing unless it is there. What another client makes meanwhile, or a lost answer hides, is found. */
public final class FindOrMake {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private FindOrMake() {}

    /**
     * @param there reads what there is; asked again when making fails
     * @param make makes it
     */
    public static Answer<HubNamed> named(
            String name, Supplier<Answer<List<HubNamed>>> there, Supplier<Answer<HubNamed>> make) {
        return find(name, there).then(found -> found.isPresent() ? Answer.done(found.get()) : made(name, there, make));
    }

    private static Answer<HubNamed> made(
            String name, Supplier<Answer<List<HubNamed>>> there, Supplier<Answer<HubNamed>> make) {
        Answer<HubNamed> made = make.get();
        return switch (made) {
            case Answer.Refused<HubNamed> refused -> foundOr(name, there, refused);
            case Answer.Unknown<HubNamed>(String message) ->
                foundOr(name, there, new Answer.TryLater<>(message, AGAIN));
            case Answer.Gone<HubNamed>(String message) -> Answer.refused(message);
            case Answer.Done<HubNamed> done -> done;
            case Answer.TryLater<HubNamed> later -> later;
        };
    }

    private static Answer<HubNamed> foundOr(
            String name, Supplier<Answer<List<HubNamed>>> there, Answer<HubNamed> otherwise) {
        return find(name, there)
                .result()
                .flatMap(found -> found)
                .map(Answer::done)
                .orElse(otherwise);
    }

    private static Answer<Optional<HubNamed>> find(String name, Supplier<Answer<List<HubNamed>>> there) {
        return there.get().map(all -> all.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst());
    }
}
