package io.syncline.rules.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.trial.Completions;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.script.ScriptKind;
import io.syncline.script.vocabulary.Vocabulary;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** What an editor of rules offers. */
@Path("/internal/v1/connections/{connection}/sides/{side}/completions")
@RunOnVirtualThread
public class CompletionResource {
    private final ConnectorClient connectors;
    private final StateTopicsConsumer state;

    public CompletionResource(ConnectorClient connectors, StateTopicsConsumer state) {
        this.connectors = connectors;
        this.state = state;
    }

    /** Asks the tracker once; one that does not answer costs the fields, not the rest. */
    @GET
    public Completions completions(@RestPath String connection, @RestPath String side) {
        ConnectionSide here = state.side(new LaneId(new ConnectionId(connection), Side.of(side)))
                .orElseThrow(() -> ProblemException.conflict("the rules engine does not know this connection yet"));
        InstanceId instance = here.local().instance();
        return switch (connectors.fields(instance, here.local().project())) {
            case TrackerAnswer.Done<FieldInfo[]> done -> answer(List.of(done.value()), Optional.empty());
            case TrackerAnswer.Refused<FieldInfo[]> no -> none(no.failure().message());
            case TrackerAnswer.Gone<FieldInfo[]> no -> none("the project is not there");
            case TrackerAnswer.Unknown<FieldInfo[]> no -> none(no.reason());
            case TrackerAnswer.TryLater<FieldInfo[]> no -> none(no.reason());
        };
    }

    private static Completions none(String why) {
        return answer(List.of(), Optional.of(why));
    }

    private static Completions answer(List<FieldInfo> fields, Optional<String> degraded) {
        return new Completions(vocabulary(ScriptKind.OUTGOING), vocabulary(ScriptKind.INCOMING), fields, degraded);
    }

    private static JsonNode vocabulary(ScriptKind kind) {
        return HubJson.tree(Vocabulary.of(kind));
    }
}
