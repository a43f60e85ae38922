package io.syncline.simulators.github.api;

import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.GithubWorld;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Call;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who calls and what the path is about, or refuses as GitHub does. */
public final class Access {
    private static final Pattern TOKEN = Pattern.compile("(?i)(?:bearer|token)\\s+(\\S+)");

    private static final String FINE_GRAINED = "github_pat_";

    private final GithubWorld world;
    private final Gate gate;

    public Access(GithubWorld world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    GithubWorld world() {
        return world;
    }

    /** The account whose token the request carries. */
    public Optional<Account> known(Call call) {
        return call.header("Authorization")
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .flatMap(token -> account(token.group(1)));
    }

    /** Every user has a fine-grained token too, which ends as the classic one does. */
    private Optional<Account> account(String token) {
        if (token.startsWith(FINE_GRAINED)) return world.byToken("ghp_" + token.substring(FINE_GRAINED.length()));
        return world.byToken(token).or(() -> gate.owner(token).flatMap(world::account));
    }

    /** As {@link #known}, but 401 when there is none. */
    public Account actor(Call call) {
        if (call.header("Authorization").isEmpty()) throw GithubProblem.of(401, "Requires authentication");
        return known(call).orElseThrow(() -> GithubProblem.of(401, "Bad credentials"));
    }

    Repository repository(Call call) {
        return world.repository(call.param("owner"), call.param("repo"));
    }

    Issue issue(Call call) {
        return world.issue(repository(call), (int) number(call, "number"));
    }

    /** A number in the path; anything else finds nothing. */
    static long number(Call call, String name) {
        try {
            return Long.parseLong(call.param(name));
        } catch (NumberFormatException e) {
            throw GithubProblem.notFound();
        }
    }
}
