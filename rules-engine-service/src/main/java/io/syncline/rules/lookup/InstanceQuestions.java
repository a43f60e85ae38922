package io.syncline.rules.lookup;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.syncline.hub.lookup.Assignable;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.lookup.WebAddress;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.rules.lookup.LookupCache.Question;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.work.Patience;
import io.syncline.script.tracker.TrackerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks trackers what scripts want to know. Blocks for as long as the tracker's weather takes; thread-safe. What the tracker refuses is a
 * {@link TrackerRefusal} in its words. Answers may be as old as the cache allows, but never older than what was made here.
 */
@ApplicationScoped
public class InstanceQuestions {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ConnectorClient connectors;
    private final Patience patience;
    private final StateTopicsConsumer state;
    private final LookupCache cache;
    private final BooleanSupplier given;

    @Inject
    public InstanceQuestions(
            ConnectorClient connectors,
            Patience patience,
            StateTopicsConsumer state,
            Clock clock,
            @ConfigProperty(name = "syncline.lookup.cache", defaultValue = "60s") Duration age) {
        this.connectors = connectors;
        this.patience = patience;
        this.state = state;
        this.cache = new LookupCache(clock, age);
        this.given = () -> false;
    }

    private InstanceQuestions(InstanceQuestions same, BooleanSupplier given) {
        this.connectors = same.connectors;
        this.patience = same.patience;
        this.state = same.state;
        this.cache = same.cache;
        this.given = given;
    }

    /** The same questions, asked only until this says that waiting has to end. */
    public InstanceQuestions until(BooleanSupplier ended) {
        return new InstanceQuestions(this, ended);
    }

    /** The first user by {@code email}, {@code username} or {@code key}. */
    public Optional<HubUser> user(InstanceId instance, String by, String value) {
        if (value.isBlank()) return Optional.empty();
        HubUser[] users =
                asked(question(instance, by, value, ""), HubUser[].class, () -> connectors.users(instance, by, value));
        return Stream.of(users).findFirst();
    }

    public List<FieldInfo> fields(InstanceId instance, String project) {
        return List.of(asked(
                question(instance, "fields", project, ""),
                FieldInfo[].class,
                () -> connectors.fields(instance, project)));
    }

    public Optional<HubProject> project(InstanceId instance, String key) {
        if (key.isBlank()) return Optional.empty();
        HubProject[] projects = asked(
                question(instance, "project", key, ""), HubProject[].class, () -> connectors.projects(instance, key));
        return Stream.of(projects).findFirst();
    }

    public List<HubNamed> names(InstanceId instance, NameList list, String project) {
        if (project.isBlank()) return List.of();
        return List.of(asked(
                question(instance, "names", list.name(), project),
                HubNamed[].class,
                () -> connectors.names(instance, list, project)));
    }

    public boolean assignable(InstanceId instance, String project, String userKey) {
        if (project.isBlank() || userKey.isBlank()) return false;
        return asked(
                        question(instance, "assignable", project, userKey),
                        Assignable.class,
                        () -> connectors.assignable(instance, project, userKey))
                .assignable();
    }

    /** Where people find the instance in the browser, without a slash at the end. */
    public String webAddress(InstanceId instance) {
        return asked(question(instance, "web-address", "", ""), WebAddress.class, () -> connectors.webAddress(instance))
                .url();
    }

    /** Makes a name or finds it. */
    public HubNamed make(InstanceId instance, NewName wanted) {
        return made(instance, () -> connectors.makeName(instance, wanted));
    }

    /** Makes an option or finds it. */
    public HubNamed make(InstanceId instance, NewOption wanted) {
        return made(instance, () -> connectors.makeOption(instance, wanted));
    }

    /** Calls the instance's own API; nothing is remembered, and what changes something makes nothing else be remembered either. */
    public ApiReply http(InstanceId instance, ApiCall call) {
        boolean reading = READING.contains(call.method());
        try {
            return ask(
                    instance, () -> reading ? again(connectors.http(instance, call)) : connectors.http(instance, call));
        } finally {
            if (!reading) cache.forget(instance);
        }
    }

    private HubNamed made(InstanceId instance, Supplier<TrackerAnswer<HubNamed>> make) {
        try {
            return ask(instance, () -> again(make.get()));
        } finally {
            cache.forget(instance);
        }
    }

    /** What is safe to repeat is repeated when nobody knows whether it was done. */
    private static <T> TrackerAnswer<T> again(TrackerAnswer<T> answer) {
        return answer instanceof TrackerAnswer.Unknown<T> lost
                ? new TrackerAnswer.TryLater<>(lost.reason(), AGAIN)
                : answer;
    }

    private Question question(InstanceId instance, String what, String first, String second) {
        long version = state.instance(instance).map(InstanceRecord::version).orElse(0L);
        return new Question(instance, version, what, first, second);
    }

    private <T> T asked(Question question, Class<T> type, Supplier<TrackerAnswer<T>> ask) {
        return cache.answer(question, type, () -> ask(question.instance(), ask));
    }

    private <T> T ask(InstanceId instance, Supplier<TrackerAnswer<T>> ask) {
        return switch (patience.call(instance, given, ask)) {
            case TrackerAnswer.Done<T> done -> done.value();
            case TrackerAnswer.Refused<T> no ->
                throw new TrackerRefusal(no.failure().message());
            case TrackerAnswer.Gone<T> gone -> throw new TrackerRefusal("the tracker does not have it");
            case TrackerAnswer.Unknown<T> lost ->
                throw new TrackerRefusal("it may or may not have been done: " + lost.reason());
            case TrackerAnswer.TryLater<T> later -> throw new TrackerRefusal(later.reason());
        };
    }
}
