package io.syncline.benchmarks.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.LocalTracker;
import io.syncline.script.StoredIssue;
import java.util.List;
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
    public boolean underSync(String localId) {
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
}
