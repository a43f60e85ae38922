package io.syncline.script.conformance;

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
import io.syncline.script.tracker.TrackerRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A local side with two users, one twin, a project of the key UD, and a memory of what was asked of it. */
public final class SampleTracker implements LocalTracker {
    public static final InstanceId LOCAL = new InstanceId("local");
    private static final EntityRef PARENT = new EntityRef(LOCAL, "77", "UD-77");
    private static final List<HubUser> USERS = List.of(user("alice", "Alice A"), user("bob", "Bob B"));

    public final List<HubIssue> stored = new ArrayList<>();
    public final List<HttpAsk> calls = new ArrayList<>();
    public final List<String> made = new ArrayList<>();
    private final List<FieldInfo> fields = List.of(
            field("customfield_10201", "Customer", "STRING"),
            field("customfield_10202", "Severity", "OPTION", "High", "Low"),
            field("customfield_10203", "Supported Browsers", "OPTIONS", "Firefox", "Chrome"),
            field("customfield_10204", "remote issue key", "STRING"),
            field("customfield_10205", "Launch", "DATE"),
            field("customfield_10206", "Points", "NUMERIC"),
            field("customfield_10207", "Notes", "TEXT"),
            field("customfield_10208", "Started", "DATETIME"),
            field("customfield_10209", "Region", "CASCADING"),
            field("customfield_10210", "Approver", "USER"),
            field("customfield_10211", "Watchmen", "USERS"),
            field("customfield_10212", "Tags", "LABELS"),
            field("customfield_10213", "Release", "VERSION"),
            field("customfield_10214", "Programme", "PROJECT"),
            field("customfield_10215", "Link", "URL"),
            field("System.Tags", "Work Item Tags", "STRING"),
            field("Custom.FeatureTeam", "Feature Team", "STRING"));

    private static FieldInfo field(String id, String name, String type, String... options) {
        return new FieldInfo(id, name, type, true, List.of(options));
    }

    private static HubUser user(String name, String displayName) {
        return new HubUser(
                name + "-key", Optional.of(name), Optional.of(displayName), Optional.of(name + "@acme.example"), true);
    }

    private static Optional<HubUser> user(Predicate<HubUser> wanted) {
        return USERS.stream().filter(wanted).findFirst();
    }

    @Override
    public Optional<HubUser> userByEmail(String email) {
        return user(user -> user.email().equals(Optional.of(email)));
    }

    @Override
    public Optional<HubUser> userByUsername(String name) {
        return user(user -> user.username().equals(Optional.of(name)));
    }

    @Override
    public Optional<HubUser> userByKey(String key) {
        return user(user -> user.key().equals(key));
    }

    @Override
    public boolean assignable(String project, String userKey) {
        return project.equals("UD") && userKey.equals("alice-key");
    }

    @Override
    public List<FieldInfo> fields() {
        return fields;
    }

    @Override
    public Optional<HubProject> project(String key) {
        return key.equals("UD") ? Optional.of(HubProject.of("10022", "UD", "UI Design")) : Optional.empty();
    }

    @Override
    public List<HubNamed> names(NameKind kind, String project) {
        return switch (kind) {
            case STATUS -> named("To Do", "In Progress", "Done");
            case PRIORITY -> named("High", "Low");
            case RESOLUTION -> named("Done", "Won't Do");
            case TYPE -> named("Bug", "Task", "Story", "Sub-task");
            case COMPONENT -> named("Web", "App");
            case VERSION -> named("1.0", "2.0");
            case LINK -> named("Relates", "Blocks");
        };
    }

    private static List<HubNamed> named(String... names) {
        List<HubNamed> all = new ArrayList<>();
        for (String name : names) all.add(HubNamed.of(String.valueOf(100 + all.size()), name));
        return all;
    }

    @Override
    public HubNamed makeName(NameKind kind, String project, String name) {
        made.add(kind + " " + project + " " + name);
        return HubNamed.of("900", name);
    }

    @Override
    public HubNamed makeOption(String fieldId, String text) {
        if (text.equals("Forbidden")) throw new TrackerRefusal("options may be added by administrators only");
        made.add(fieldId + " " + text);
        return HubNamed.of("901", text);
    }

    @Override
    public Optional<EntityRef> localOf(String remoteId) {
        return List.of("10077", "REM-77", "r-parent").contains(remoteId) ? Optional.of(PARENT) : Optional.empty();
    }

    @Override
    public Optional<EntityRef> remoteOf(String localId) {
        EntityRef remote = new EntityRef(new InstanceId("remote"), "10077", "REM-77");
        return localId.equals("77") ? Optional.of(remote) : Optional.empty();
    }

    @Override
    public boolean underSync(String localId, Optional<String> connection) {
        return localId.equals("77") && !connection.equals(Optional.of("another"));
    }

    @Override
    public Optional<String> remoteIssueUrl(String localId) {
        return List.of("77", "101").contains(localId)
                ? Optional.of("https://remote.example/browse/" + localId)
                : Optional.empty();
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
    public HttpReply http(HttpAsk ask) {
        calls.add(ask);
        return ask.path().startsWith("/rest/api/")
                ? new HttpReply(
                        200, RuleRun.json("{'key':'UD-1','values':[{'name':'first'},{'name':'second'}]}"), Map.of())
                : new HttpReply(404, NullNode.getInstance(), Map.of());
    }

    @Override
    public StoredIssue store(HubIssue issue) {
        stored.add(issue);
        HubIssue written = issue.with("id", (Object) "501").with("key", (Object) "UD-501");
        return new StoredIssue(new EntityRef(LOCAL, "501", "UD-501"), written);
    }
}
