package io.syncline.benchmarks.script;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.id.EntityRef;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A local side that answers at once: what is measured is the script, not its tracker. */
final class QuietTracker implements LocalTracker {
    private static final List<FieldInfo> FIELDS = List.of(
            new FieldInfo("customfield_10201", "Customer", "STRING", true, List.of()),
            new FieldInfo("customfield_10203", "Supported Browsers", "OPTIONS", true, List.of()));

    @Override
    public Optional<HubUser> userByEmail(String email) {
        return Optional.empty();
    }

    @Override
    public Optional<HubUser> userByUsername(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<HubUser> userByKey(String key) {
        return Optional.empty();
    }

    @Override
    public List<FieldInfo> fields() {
        return FIELDS;
    }

    @Override
    public Optional<EntityRef> localOf(String remoteId) {
        return Optional.empty();
    }

    @Override
    public Optional<EntityRef> remoteOf(String localId) {
        return Optional.empty();
    }

    @Override
    public boolean underSync(String localId, Optional<String> connection) {
        return false;
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
        throw new UnsupportedOperationException("the measured scripts store nothing");
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
