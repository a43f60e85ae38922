package io.syncline.rules.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.Patience;
import io.syncline.rules.work.WorkStopped;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.tracker.TrackerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what script helpers ask of the local side: users, fields, twins. */
@ApplicationScoped
public class TrackerLookup {
    private final ConnectorClient connectors;
    private final Patience patience;
    private final TwinRepository twins;
    private final StateTopicsConsumer state;

    public TrackerLookup(
            ConnectorClient connectors, Patience patience, TwinRepository twins, StateTopicsConsumer state) {
        this.connectors = connectors;
        this.patience = patience;
        this.twins = twins;
        this.state = state;
    }

    /** What {@code store(issue)} does. */
    public interface Store {
        StoredIssue store(HubIssue issue);
    }

    /** A store that writes nothing: for runs that must have no effect. */
    public Store readOnly() {
        return issue -> {
            throw new WorkStopped("store in a run without effect");
        };
    }

    LocalTracker of(ConnectionSide side, Store store) {
        return new Local(side, store);
    }

    private final class Local implements LocalTracker {
        private final ConnectionSide side;
        private final Store store;

        private Local(ConnectionSide side, Store store) {
            this.side = side;
            this.store = store;
        }

        @Override
        public Optional<HubUser> userByEmail(String email) {
            return user("email", email);
        }

        @Override
        public Optional<HubUser> userByUsername(String name) {
            return user("username", name);
        }

        @Override
        public Optional<HubUser> userByKey(String key) {
            return user("key", key);
        }

        @Override
        public List<FieldInfo> fields() {
            InstanceId instance = side.local().instance();
            String project = side.local().project();
            return switch (patience.call(instance, () -> false, () -> connectors.fields(instance, project))) {
                case TrackerAnswer.Done<FieldInfo[]> done -> List.of(done.value());
                case TrackerAnswer.Refused<FieldInfo[]> no -> List.of();
                case TrackerAnswer.Gone<FieldInfo[]> no -> List.of();
                case TrackerAnswer.Unknown<FieldInfo[]> no -> List.of();
                case TrackerAnswer.TryLater<FieldInfo[]> no -> List.of();
            };
        }

        @Override
        public Optional<EntityRef> localOf(String remoteId) {
            return twins.byRemote(side.connection().id(), side.side(), remoteId)
                    .flatMap(twin -> twin.link().local());
        }

        @Override
        public Optional<EntityRef> remoteOf(String localId) {
            return twins.byLocal(side.connection().id(), side.side(), localId)
                    .flatMap(twin -> twin.link().remote());
        }

        @Override
        public boolean underSync(String localId, Optional<String> connection) {
            return twins.byLocal(side.connection().id(), side.side(), localId).isPresent();
        }

        @Override
        public Optional<String> remoteIssueUrl(String localId) {
            return twins.byLocal(side.connection().id(), side.side(), localId)
                    .flatMap(twin -> twin.memory().lastReceived())
                    .flatMap(replica -> replica.source().url());
        }

        @Override
        public boolean assignable(String project, String userKey) {
            return userByKey(userKey).isPresent();
        }

        @Override
        public Optional<HubProject> project(String key) {
            return Optional.of(HubProject.of(key, key, key));
        }

        @Override
        public List<HubNamed> names(NameKind kind, String project) {
            return List.of();
        }

        @Override
        public HubNamed makeName(NameKind kind, String project, String name) {
            throw new TrackerRefusal("a " + kind.name().toLowerCase(Locale.ROOT) + " cannot be made on this tracker");
        }

        @Override
        public HubNamed makeOption(String fieldId, String text) {
            throw new TrackerRefusal("an option cannot be made on this tracker");
        }

        @Override
        public HttpReply http(HttpAsk ask) {
            throw new TrackerRefusal("this tracker's own API cannot be called");
        }

        @Override
        public String localUrl() {
            return url(side.local().instance());
        }

        @Override
        public String remoteUrl() {
            return url(side.remote().instance());
        }

        @Override
        public StoredIssue store(HubIssue issue) {
            return store.store(issue);
        }

        private Optional<HubUser> user(String by, String value) {
            InstanceId instance = side.local().instance();
            return switch (patience.call(instance, () -> false, () -> connectors.users(instance, by, value))) {
                case TrackerAnswer.Done<HubUser[]> done ->
                    Stream.of(done.value()).findFirst();
                case TrackerAnswer.Refused<HubUser[]> no -> Optional.empty();
                case TrackerAnswer.Gone<HubUser[]> no -> Optional.empty();
                case TrackerAnswer.Unknown<HubUser[]> no -> Optional.empty();
                case TrackerAnswer.TryLater<HubUser[]> no -> Optional.empty();
            };
        }

        private String url(InstanceId instance) {
            return state.instance(instance)
                    .map(record -> record.url().toString())
                    .orElse("")
                    .replaceFirst("/+$", "");
        }
    }
}
