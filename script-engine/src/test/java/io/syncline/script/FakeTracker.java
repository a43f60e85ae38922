package io.syncline.script;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.StoredIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A local side with a few fields, one user, one twin. */
final class FakeTracker implements LocalTracker {
    static final InstanceId LOCAL = new InstanceId("local");
    static final HubUser ALICE = new HubUser(
            "alice-key", Optional.of("alice"), Optional.of("Alice A"), Optional.of("alice@acme.example"), true);

    final List<HubIssue> stored = new ArrayList<>();
    final List<FieldInfo> fields = new ArrayList<>(List.of(
            new FieldInfo("customfield_10201", "Customer", "STRING", true, List.of()),
            new FieldInfo("customfield_10202", "Severity", "OPTION", true, List.of("High", "Low")),
            new FieldInfo("customfield_10203", "Supported Browsers", "OPTIONS", true, List.of()),
            new FieldInfo("customfield_10204", "remote issue key", "STRING", true, List.of()),
            new FieldInfo("customfield_10205", "Launch", "DATE", true, List.of()),
            new FieldInfo("customfield_10206", "Points", "NUMERIC", true, List.of())));

    @Override
    public Optional<HubUser> userByEmail(String email) {
        return Optional.of(ALICE).filter(user -> user.email().equals(Optional.of(email)));
    }

    @Override
    public Optional<HubUser> userByUsername(String name) {
        return Optional.of(ALICE).filter(user -> user.username().equals(Optional.of(name)));
    }

    @Override
    public Optional<HubUser> userByKey(String key) {
        return Optional.of(ALICE).filter(user -> user.key().equals(key));
    }

    @Override
    public List<FieldInfo> fields() {
        return fields;
    }

    @Override
    public Optional<EntityRef> localOf(String remoteId) {
        return remoteId.equals("r-parent") ? Optional.of(new EntityRef(LOCAL, "77", "UD-77")) : Optional.empty();
    }

    @Override
    public Optional<EntityRef> remoteOf(String localId) {
        return Optional.empty();
    }

    @Override
    public boolean underSync(String localId, Optional<String> connection) {
        return localId.equals("77");
    }

    @Override
    public String localUrl() {
        return "https://local.example";
    }

    @Override
    public String remoteUrl() {
        return "https://remote.example";
    }

    @Override
    public StoredIssue store(HubIssue issue) {
        stored.add(issue);
        HubIssue written = issue.with("id", (Object) "501").with("key", (Object) "UD-501");
        return new StoredIssue(new EntityRef(LOCAL, "501", "UD-501"), written);
    }

    @Override
    public Optional<String> remoteIssueUrl(String localId) {
        return Optional.empty();
    }

    @Override
    public boolean assignable(String project, String userKey) {
        return userByKey(userKey).isPresent();
    }

    @Override
    public Optional<HubProject> project(String key) {
        return Optional.of(HubProject.of("10022", key, "Project " + key));
    }

    @Override
    public List<HubNamed> names(NameKind kind, String project) {
        return List.of();
    }

    @Override
    public HubNamed makeName(NameKind kind, String project, String name) {
        return HubNamed.of(name);
    }

    @Override
    public HubNamed makeOption(String fieldId, String text) {
        return HubNamed.of(text);
    }

    @Override
    public HttpReply http(HttpAsk ask) {
        return new HttpReply(404, NullNode.getInstance(), Map.of());
    }
}
