package io.syncline.rules.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.rules.lookup.InstanceQuestions;
import io.syncline.rules.lookup.TwinQuestions;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.tracker.TrackerRefusal;
import java.util.List;
import java.util.Optional;

/** One side's tracker as its scripts ask it. */
class SideTracker implements LocalTracker {
    private final ConnectionSide side;
    private final TrackerLookup.Store store;
    private final InstanceQuestions instances;
    private final TwinQuestions twins;

    SideTracker(ConnectionSide side, TrackerLookup.Store store, InstanceQuestions instances, TwinQuestions twins) {
        this.side = side;
        this.store = store;
        this.instances = instances;
        this.twins = twins;
    }

    private InstanceId here() {
        return side.local().instance();
    }

    @Override
    public Optional<HubUser> userByEmail(String email) {
        return instances.user(here(), "email", email);
    }

    @Override
    public Optional<HubUser> userByUsername(String name) {
        return instances.user(here(), "username", name);
    }

    @Override
    public Optional<HubUser> userByKey(String key) {
        return instances.user(here(), "key", key);
    }

    @Override
    public boolean assignable(String project, String userKey) {
        return instances.assignable(here(), project, userKey);
    }

    @Override
    public List<FieldInfo> fields() {
        return instances.fields(here(), side.local().project());
    }

    @Override
    public Optional<HubProject> project(String key) {
        return instances.project(here(), key);
    }

    @Override
    public List<HubNamed> names(NameKind kind, String project) {
        return instances.names(here(), list(kind), project);
    }

    @Override
    public HubNamed makeName(NameKind kind, String project, String name) {
        if (project.isBlank() || name.isBlank()) throw new TrackerRefusal("a new name needs a project and a text");
        return instances.make(here(), new NewName(list(kind), project, name));
    }

    @Override
    public HubNamed makeOption(String fieldId, String text) {
        if (fieldId.isBlank() || text.isBlank()) throw new TrackerRefusal("a new option needs a field and a text");
        return instances.make(here(), new NewOption(side.local().project(), fieldId, text));
    }

    @Override
    public Optional<EntityRef> localOf(String remoteId) {
        return twins.localOf(side, remoteId);
    }

    @Override
    public Optional<EntityRef> remoteOf(String localId) {
        return twins.remoteOf(side, localId);
    }

    @Override
    public boolean underSync(String localId, Optional<String> connection) {
        return twins.underSync(side, localId, connection);
    }

    @Override
    public Optional<String> remoteIssueUrl(String localId) {
        return twins.remoteIssueUrl(side, localId);
    }

    @Override
    public String localUrl() {
        return instances.webAddress(here());
    }

    @Override
    public String remoteUrl() {
        return instances.webAddress(side.remote().instance());
    }

    @Override
    public HttpReply http(HttpAsk ask) {
        ApiReply reply =
                instances.http(here(), new ApiCall(ask.method(), ask.path(), ask.body(), ask.query(), ask.headers()));
        return new HttpReply(reply.status(), reply.body(), reply.headers());
    }

    @Override
    public StoredIssue store(HubIssue issue) {
        return store.store(issue);
    }

    private static NameList list(NameKind kind) {
        return switch (kind) {
            case STATUS -> NameList.STATUS;
            case PRIORITY -> NameList.PRIORITY;
            case RESOLUTION -> NameList.RESOLUTION;
            case TYPE -> NameList.TYPE;
            case COMPONENT -> NameList.COMPONENT;
            case VERSION -> NameList.VERSION;
            case LINK -> NameList.LINK;
        };
    }
}
