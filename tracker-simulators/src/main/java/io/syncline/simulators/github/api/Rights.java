package io.syncline.simulators.github.api;

import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import java.util.ArrayList;
import java.util.List;

/**
 * What a token may do. Rights that can be withheld are {@code issues}, {@code issues:write} and {@code hooks}. Classic tokens
 * ({@code ghp_}) say their scopes in every answer, others do not.
 */
public final class Rights {
    private final Gate gate;

    public Rights(Gate gate) {
        this.gate = gate;
    }

    /** GitHub looks at rights before it looks at what was sent. */
    public void check(Call call) {
        boolean reads = call.method().equals("GET");
        if (call.path().matches("/repos/[^/]+/[^/]+/(issues|labels|milestones)(/.*)?")) {
            if (gate.withholds("issues") || !reads && gate.withholds("issues:write")) throw refused();
        }
        if (call.path().matches("/repos/[^/]+/[^/]+/hooks(/.*)?") && gate.withholds("hooks")) throw refused();
    }

    /** The answer with what GitHub says in it about the token's rights. */
    public Answer told(Call call, Answer answer) {
        if (!call.header("Authorization").orElse("").contains("ghp_")) return answer;
        List<String> scopes = new ArrayList<>();
        if (!gate.withholds("issues") && !gate.withholds("issues:write")) scopes.add("repo");
        if (!gate.withholds("hooks")) scopes.add("admin:repo_hook");
        return answer.with("X-OAuth-Scopes", String.join(", ", scopes));
    }

    private static GithubProblem refused() {
        return GithubProblem.of(403, "Resource not accessible by personal access token");
    }
}
