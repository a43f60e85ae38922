package io.syncline.rules.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.rules.script.RuleScripts;
import io.syncline.script.DefaultScripts;
import io.syncline.script.worker.pool.WorkerUnavailable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Checks scripts and gives the default ones. */
@Path("/internal/v1/rules")
@RunOnVirtualThread
public class RulesResource {
    private static final long RETRY_AFTER_SECONDS = 2;

    private final RuleScripts scripts;

    public RulesResource(RuleScripts scripts) {
        this.scripts = scripts;
    }

    /** Two script texts. */
    public record Texts(String outgoing, String incoming) {}

    @POST
    @Path("check")
    public List<RuleDiagnostic> check(Texts texts) {
        try {
            return scripts.check(texts.outgoing(), texts.incoming());
        } catch (WorkerUnavailable e) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS, e);
        }
    }

    @GET
    @Path("defaults/{tracker}")
    public Texts defaults(@RestPath String tracker) {
        TrackerKind kind = new TrackerKind(tracker);
        return new Texts(DefaultScripts.outgoing(kind), DefaultScripts.incoming(kind));
    }
}
