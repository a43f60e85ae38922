package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.github.wire.AppJson;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a GitHub App does in its own name, by a signed JSON web token: it finds where it is installed, and has tokens of an installation.
 * The one App is {@code syncline}, installed in {@code acme} under number 901; tests say its id and public key to the {@link Gate}.
 *
 * @see <a href="https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app">GitHub Apps</a>
 */
public final class AppRoutes {
    /** The account that acts by an installation's token. */
    public static final String BOT = "syncline[bot]";

    private static final String OWNER = "acme";
    private static final long INSTALLATION = 901;
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_JWT = Duration.ofMinutes(10);

    private final Access access;
    private final AppJson json;
    private final Gate gate;
    private final Ticker ticker;

    public AppRoutes(Access access, Views views, Gate gate, Ticker ticker) {
        this.access = access;
        this.json = views.apps();
        this.gate = gate;
        this.ticker = ticker;
    }

    public void addTo(Routes routes) {
        routes.get("/app", signed(this::app))
                .get("/app/installations", signed(id -> Json.array(List.of(installation(id)))))
                .get("/app/installations/{number}", call -> signed(id -> checked(call, id))
                        .apply(call))
                .get("/repos/{owner}/{repo}/installation", call -> signed(id -> {
                            access.repository(call);
                            return installation(id);
                        })
                        .apply(call))
                .get("/orgs/{login}/installation", call -> signed(id -> of(call, id))
                        .apply(call))
                .get("/users/{login}/installation", call -> signed(id -> of(call, id))
                        .apply(call))
                .post("/app/installations/{number}/access_tokens", this::token);
    }

    private Function<Call, Answer> signed(Function<String, JsonNode> body) {
        return call -> Answer.ok(body.apply(app(call)));
    }

    private ObjectNode app(String id) {
        return json.app(Long.parseLong(id), owner(), permissions());
    }

    private Account owner() {
        return access.world().account(OWNER).orElseThrow(GithubProblem::notFound);
    }

    private JsonNode of(Call call, String id) {
        if (!call.param("login").equalsIgnoreCase(OWNER)) throw GithubProblem.notFound();
        return installation(id);
    }

    private JsonNode checked(Call call, String id) {
        if (Access.number(call, "number") != INSTALLATION) throw GithubProblem.notFound();
        return installation(id);
    }

    private ObjectNode installation(String app) {
        return json.installation(INSTALLATION, Long.parseLong(app), owner(), permissions());
    }

    private ObjectNode permissions() {
        ObjectNode granted = Json.object().put("metadata", "read");
        if (!gate.withholds("issues")) granted.put("issues", gate.withholds("issues:write") ? "read" : "write");
        if (!gate.withholds("hooks")) granted.put("repository_hooks", "write");
        return granted;
    }

    private Answer token(Call call) {
        app(call);
        if (Access.number(call, "number") != INSTALLATION) throw GithubProblem.notFound();
        Instant until = ticker.now().plus(LIFE);
        ObjectNode made =
                Json.object().put("token", gate.issue("ghs_sim_", BOT, LIFE)).put("expires_at", until.toString());
        made.set("permissions", permissions());
        return Answer.json(201, made);
    }

    /** The id of the App that signed the call. */
    private String app(Call call) {
        String token = call.header("Authorization").orElse("").replaceFirst("(?i)^bearer\\s+", "");
        return verified(token).orElseThrow(() -> GithubProblem.of(401, "A JSON web token could not be decoded"));
    }

    private Optional<String> verified(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) return Optional.empty();
        try {
            JsonNode head = Json.parse(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = Json.parse(Base64.getUrlDecoder().decode(parts[1]));
            String app = claims.path("iss").asText();
            Optional<PublicKey> key = gate.key(app);
            boolean good = key.isPresent()
                    && head.path("alg").asText().equals("RS256")
                    && timely(claims)
                    && signed(key.get(), parts);
            return good ? Optional.of(app) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private boolean timely(JsonNode claims) {
        Instant now = ticker.now();
        Instant from = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant until = Instant.ofEpochSecond(claims.path("exp").asLong());
        return !from.isAfter(now) && until.isAfter(now) && !until.isAfter(now.plus(LONGEST_JWT));
    }

    private static boolean signed(PublicKey key, String[] parts) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
