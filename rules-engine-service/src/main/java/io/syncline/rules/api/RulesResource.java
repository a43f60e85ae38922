package io.syncline.rules.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.rules.script.RuleScripts;
import io.syncline.script.DefaultScripts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Checks scripts and gives the default ones. */
@Path("/internal/v1/rules")
@RunOnVirtualThread
public class RulesResource {
    private final RuleScripts scripts;

    public RulesResource(RuleScripts scripts) {
        this.scripts = scripts;
    }

    /** Two script texts. */
    public record Texts(String outgoing, String incoming) {}

    @POST
    @Path("check")
    public List<RuleDiagnostic> check(Texts texts) {
        return scripts.check(texts.outgoing(), texts.incoming());
    }

    @GET
    @Path("defaults/{tracker}")
    public Texts defaults(@RestPath String tracker) {
        TrackerKind kind = new TrackerKind(tracker);
        return new Texts(DefaultScripts.outgoing(kind), DefaultScripts.incoming(kind));
    }
}
