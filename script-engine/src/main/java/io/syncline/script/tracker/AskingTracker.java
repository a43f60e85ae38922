package io.syncline.script.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A local tracker somewhere else: every question goes out as data, and the answer comes back as data. */
public final class AskingTracker implements LocalTracker {
    private final Function<TrackerAsk, TrackerTold> answers;

    public AskingTracker(Function<TrackerAsk, TrackerTold> answers) {
        this.answers = answers;
    }

    private JsonNode ask(String what, Object... with) {
        TrackerTold told = answers.apply(
                new TrackerAsk(what, Stream.of(with).map(HubJson::tree).toList()));
        if (told.refused()) throw new TrackerRefusal(told.refusal());
        return told.value();
    }

    private static <T> Optional<T> maybe(JsonNode value, Class<T> type) {
        return value.isNull() ? Optional.empty() : Optional.of(HubJson.convert(value, type));
    }

    @Override
    public Optional<HubUser> userByEmail(String email) {
        return maybe(ask("userByEmail", email), HubUser.class);
    }

    @Override
    public Optional<HubUser> userByUsername(String name) {
        return maybe(ask("userByUsername", name), HubUser.class);
    }

    @Override
    public Optional<HubUser> userByKey(String key) {
        return maybe(ask("userByKey", key), HubUser.class);
    }

    @Override
    public boolean assignable(String project, String userKey) {
        return ask("assignable", project, userKey).booleanValue();
    }

    @Override
    public List<FieldInfo> fields() {
        return List.of(HubJson.convert(ask("fields"), FieldInfo[].class));
    }

    @Override
    public Optional<HubProject> project(String key) {
        return maybe(ask("project", key), HubProject.class);
    }

    @Override
    public List<HubNamed> names(NameKind kind, String project) {
        return List.of(HubJson.convert(ask("names", kind, project), HubNamed[].class));
    }

    @Override
    public HubNamed makeName(NameKind kind, String project, String name) {
        return HubJson.convert(ask("makeName", kind, project, name), HubNamed.class);
    }

    @Override
    public HubNamed makeOption(String fieldId, String text) {
        return HubJson.convert(ask("makeOption", fieldId, text), HubNamed.class);
    }

    @Override
    public Optional<EntityRef> localOf(String remoteId) {
        return maybe(ask("localOf", remoteId), EntityRef.class);
    }

    @Override
    public Optional<EntityRef> remoteOf(String localId) {
        return maybe(ask("remoteOf", localId), EntityRef.class);
    }

    @Override
    public boolean underSync(String localId, Optional<String> connection) {
        return ask("underSync", localId, connection).booleanValue();
    }

    @Override
    public Optional<String> remoteIssueUrl(String localId) {
        return maybe(ask("remoteIssueUrl", localId), String.class);
    }

    @Override
    public String localUrl() {
        return ask("localUrl").textValue();
    }

    @Override
    public String remoteUrl() {
        return ask("remoteUrl").textValue();
    }

    @Override
    public HttpReply http(HttpAsk ask) {
        return HubJson.convert(ask("http", ask), HttpReply.class);
    }

    @Override
    public StoredIssue store(HubIssue issue) {
        return HubJson.convert(ask("store", issue), StoredIssue.class);
    }
}
