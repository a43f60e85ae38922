package io.syncline.rules.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.syncline.hub.lookup.Assignable;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.lookup.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a {@link FakeInstance} knows beside its entities: one project, its versions, and Alice. */
final class FakeLookups {
    private final List<HubNamed> versions = new CopyOnWriteArrayList<>(List.of(HubNamed.of("1", "1.0")));
    private final String project;

    FakeLookups(String project) {
        this.project = project;
    }

    /** Empty when the question is about entities. */
    Optional<Object> answer(String method, String path, JsonNode body) {
        boolean ours = path.contains("=" + project);
        return switch (method + " " + path.replaceFirst("\\?.*", "")) {
            case "GET users" -> Optional.of(path.endsWith("alice") ? List.of(alice()) : List.of());
            case "GET projects" -> Optional.of(ours ? List.of(known()) : List.of());
            case "GET names" -> Optional.of(ours && path.contains("VERSION") ? versions : List.of());
            case "GET assignable" -> Optional.of(new Assignable(ours && path.endsWith("alice")));
            case "GET web-address" -> Optional.of(new WebAddress("https://" + project + ".example"));
            case "POST names" -> Optional.of(make(HubJson.convert(body, NewName.class)));
            case "POST options" -> Optional.of(option(HubJson.convert(body, NewOption.class)));
            case "POST http" -> Optional.of(http(HubJson.convert(body, ApiCall.class)));
            default -> Optional.empty();
        };
    }

    private static HubUser alice() {
        return new HubUser("alice", Optional.of("alice"), Optional.of("Alice"), Optional.empty(), true);
    }

    private HubProject known() {
        return new HubProject("1", project, project, versions, List.of());
    }

    private HubNamed make(NewName wanted) {
        if (!wanted.project().equals(project)) throw Refusal.field("project", "no project " + wanted.project());
        HubNamed made = HubNamed.of(String.valueOf(versions.size() + 1), wanted.name());
        versions.add(made);
        return made;
    }

    private static HubNamed option(NewOption wanted) {
        if (wanted.field().equals("none")) throw Refusal.field("field", "only administrators add options");
        return HubNamed.of(wanted.project() + "." + wanted.field(), wanted.text());
    }

    private static ApiReply http(ApiCall call) {
        return new ApiReply(207, HubJson.object().put("echo", call.method() + " " + call.path()), Map.of("ETag", "1"));
    }
}
