package io.syncline.rules.paper;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.StoredIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The local side without its effects: questions go to the real one, everything that would change something is put on paper, and what
 * was made on paper is found by later questions of the same run. Every method of {@link LocalTracker} is named here on purpose: a
 * new one must be judged before it compiles.
 */
public final class PaperTracker implements LocalTracker {
    private record Made(NameKind kind, String project, HubNamed name) {}

    private record Option(String field, String text) {}

    private final LocalTracker real;
    private final TrackerLookup.Store store;
    private final Paper paper;
    private final List<Made> names = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    public PaperTracker(LocalTracker real, TrackerLookup.Store store, Paper paper) {
        this.real = real;
        this.store = store;
        this.paper = paper;
    }

    @Override
    public HubNamed makeName(NameKind kind, String project, String name) {
        Optional<HubNamed> there = names(kind, project).stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst();
        if (there.isPresent()) return there.get();
        HubNamed made = HubNamed.of("dry-run-" + (names.size() + 1), name);
        names.add(new Made(kind, project, made));
        paper.madeName(kind, project, name);
        return made;
    }

    @Override
    public HubNamed makeOption(String fieldId, String text) {
        boolean there = fields().stream()
                .anyMatch(field -> field.id().equals(fieldId) && field.options().contains(text));
        if (!there) {
            options.add(new Option(fieldId, text));
            paper.madeOption(fieldId, text);
        }
        return HubNamed.of(text);
    }

    @Override
    public HttpReply http(HttpAsk ask) {
        if (!ask.mutates()) return real.http(ask);
        paper.sent(ask);
        paper.note("not sent: " + ask.method() + " " + ask.path() + "; the script got an empty answer with status 200");
        return new HttpReply(200, NullNode.instance, Map.of());
    }

    @Override
    public StoredIssue store(HubIssue issue) {
        return store.store(issue);
    }

    @Override
    public List<HubNamed> names(NameKind kind, String project) {
        return with(kind, project, real.names(kind, project));
    }

    @Override
    public Optional<HubProject> project(String key) {
        return real.project(key)
                .map(project -> new HubProject(
                        project.idStr(),
                        project.key(),
                        project.name(),
                        with(NameKind.VERSION, key, project.versions()),
                        with(NameKind.COMPONENT, key, project.components())));
    }

    @Override
    public List<FieldInfo> fields() {
        return real.fields().stream().map(this::withOptions).toList();
    }

    @Override
    public Optional<HubUser> userByEmail(String email) {
        return real.userByEmail(email);
    }

    @Override
    public Optional<HubUser> userByUsername(String name) {
        return real.userByUsername(name);
    }

    @Override
    public Optional<HubUser> userByKey(String key) {
        return real.userByKey(key);
    }

    @Override
    public boolean assignable(String project, String userKey) {
        return real.assignable(project, userKey);
    }

    @Override
    public Optional<EntityRef> localOf(String remoteId) {
        return real.localOf(remoteId);
    }

    @Override
    public Optional<EntityRef> remoteOf(String localId) {
        return real.remoteOf(localId);
    }

    @Override
    public boolean underSync(String localId, Optional<String> connection) {
        return real.underSync(localId, connection);
    }

    @Override
    public Optional<String> remoteIssueUrl(String localId) {
        return real.remoteIssueUrl(localId);
    }

    @Override
    public String localUrl() {
        return real.localUrl();
    }

    @Override
    public String remoteUrl() {
        return real.remoteUrl();
    }

    private List<HubNamed> with(NameKind kind, String project, List<HubNamed> there) {
        Stream<HubNamed> made = names.stream()
                .filter(name -> name.kind() == kind && name.project().equals(project))
                .map(Made::name);
        return Stream.concat(there.stream(), made).toList();
    }

    private FieldInfo withOptions(FieldInfo field) {
        Stream<String> made = options.stream()
                .filter(option -> option.field().equals(field.id()))
                .map(Option::text);
        List<String> all = Stream.concat(field.options().stream(), made).toList();
        return new FieldInfo(field.id(), field.name(), field.type(), field.custom(), all);
    }
}
