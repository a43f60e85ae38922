package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.credential.SignedHttp;
import io.syncline.connector.github.access.GithubCredentials;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.User;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.Budget;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's REST API. */
public final class GithubClient {
    private static final String VERSION = "X-GitHub-Api-Version";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/vnd.github+json", VERSION, "2022-11-28");
    private static final Pattern NEXT = Pattern.compile("<[^<>?]*\\?([^<>]*)>; *rel=\"next\"");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;

    private final TrackerHttpClient bare;
    private final SignedHttp http;
    private final GithubCredentials credentials;
    private final FailedCall failures;
    private final Clock clock;

    public GithubClient(TrackerHttpClient http, Clock clock) {
        this.bare = http;
        this.http = new SignedHttp(http);
        this.credentials = new GithubCredentials(http, clock);
        this.clock = clock;
        this.failures = new FailedCall(new GithubProblem(), clock);
    }

    /** One thing. */
    public <T> Answer<T> get(Site site, String path, Class<T> type) {
        return send(site, TrackerCall.get(site.at(path)), type, Effect.REPEATABLE);
    }

    /** Whether there is such a thing: a 404 is a no. */
    public Answer<Boolean> exists(Site site, String path) {
        TrackerReply reply = reply(site, TrackerCall.get(site.at(path)));
        if (reply instanceof Answered answered && answered.ok()) return Answer.done(true);
        if (reply instanceof Answered answered && answered.status() == 404) return Answer.done(false);
        return failures.answer(reply, Effect.REPEATABLE);
    }

    /**
     * All pages of a list.
     *
     * @param path with a query, if any, but without paging
     */
    public <T> Answer<List<T>> all(Site site, String path, Class<T> type) {
        List<T> all = new ArrayList<>();
        String start = path + (path.contains("?") ? "&" : "?") + "per_page=" + PAGE + "&page=";
        for (int page = 1; page <= MOST_PAGES; page++) {
            TrackerReply reply = reply(site, TrackerCall.get(site.at(start + page)));
            Answer<JsonNode> items = read(reply, JsonNode.class, Effect.REPEATABLE);
            Answer<List<T>> read = items.then(list -> list(list, type));
            if (!(read instanceof Answer.Done<List<T>>(List<T> found))) return read;
            all.addAll(found);
            if (!(reply instanceof Answered answered) || !more(answered)) break;
        }
        return Answer.done(List.copyOf(all));
    }

    /**
     * The beginning of a list that is paged by cursors, newest first: all up to the first that is not wanted.
     *
     * @param path without a query
     */
    public <T> Answer<List<T>> newest(Site site, String path, Class<T> type, Predicate<T> wanted) {
        List<T> all = new ArrayList<>();
        Optional<String> query = Optional.of("per_page=" + PAGE);
        for (int page = 1; page <= MOST_PAGES && query.isPresent(); page++) {
            TrackerReply reply = reply(site, TrackerCall.get(site.at(path + "?" + query.get())));
            Answer<List<T>> read =
                    read(reply, JsonNode.class, Effect.REPEATABLE).then(list -> list(list, type));
            if (!(read instanceof Answer.Done<List<T>>(List<T> found))) return read;
            found.stream().takeWhile(wanted).forEach(all::add);
            query = found.stream().allMatch(wanted) ? nextQuery(reply) : Optional.empty();
        }
        return Answer.done(List.copyOf(all));
    }

    /** Makes something new: after a lost answer it may be there. */
    public <T> Answer<T> add(Site site, String path, JsonNode body, Class<T> type) {
        return send(site, TrackerCall.post(site.at(path), body), type, Effect.ADDS);
    }

    /** Changes fields of something. */
    public <T> Answer<T> patch(Site site, String path, JsonNode body, Class<T> type) {
        return send(site, TrackerCall.patch(site.at(path), body), type, Effect.REPEATABLE);
    }

    /** Puts something into a set, where it may be already; answers with a list or a thing. */
    public Answer<JsonNode> include(Site site, String path, JsonNode body) {
        return send(site, TrackerCall.post(site.at(path), body), JsonNode.class, Effect.REPEATABLE);
    }

    /** Has something done that needs no words, and that may be done twice. */
    public Answer<JsonNode> trigger(Site site, String path) {
        TrackerCall call = new TrackerCall("POST", site.at(path), new TreeMap<>(), Optional.empty());
        return send(site, call, JsonNode.class, Effect.REPEATABLE);
    }

    /** Takes something out of a set; answers with what is left. */
    public Answer<JsonNode> exclude(Site site, String path, JsonNode body) {
        TrackerCall call = new TrackerCall("DELETE", site.at(path), new TreeMap<>(), Optional.of(body));
        return send(site, call, JsonNode.class, Effect.REPEATABLE);
    }

    /** Deletes something. */
    public Answer<JsonNode> delete(Site site, String path) {
        return send(site, TrackerCall.delete(site.at(path)), JsonNode.class, Effect.REPEATABLE);
    }

    /** The bare reply, for whoever must tell statuses apart. */
    public TrackerReply reply(Site site, TrackerCall call) {
        return http.send(credentials.proof(site).with(HEADERS), call);
    }

    /** The login under which the account writes. */
    public Answer<String> login(Site site) {
        if (!credentials.app(site)) return get(site, "/user", User.class).map(User::login);
        return credentials.appItself(site).then(proof -> {
            TrackerReply reply = http.send(proof.with(HEADERS), TrackerCall.get(site.at("/app")));
            return read(reply, JsonNode.class, Effect.REPEATABLE)
                    .map(app -> app.path("slug").asText() + "[bot]");
        });
    }

    /** What the installation at a path may do, by GitHub's names; empty when the account is no App, which is asked otherwise. */
    public Answer<Optional<JsonNode>> appPermissions(Site site, String place) {
        if (!credentials.app(site)) return Answer.done(Optional.empty());
        return credentials
                .installation(site, place)
                .then(id -> credentials.appItself(site).then(proof -> {
                    TrackerCall call = TrackerCall.get(site.at("/app/installations/" + id));
                    return read(http.send(proof.with(HEADERS), call), JsonNode.class, Effect.REPEATABLE);
                }))
                .map(found -> Optional.of(found.path("permissions")));
    }

    /** How much the account may still ask. */
    public List<Budget> budgets(Site site) {
        return bare.budgets(site.account());
    }

    /** The way for calls that scripts make up; what they accept is their choice. */
    public OwnApi ownApi() {
        return new OwnApi(
                bare, failures, where -> credentials.proof(Site.of(where)).with(HEADERS), clock);
    }

    private <T> Answer<T> send(Site site, TrackerCall call, Class<T> type, Effect effect) {
        return read(reply(site, call), type, effect);
    }

    private <T> Answer<T> read(TrackerReply reply, Class<T> type, Effect effect) {
        if (!(reply instanceof Answered answered) || !answered.ok()) return failures.answer(reply, effect);
        try {
            if (type.isInstance(answered.body())) return Answer.done(type.cast(answered.body()));
            return Answer.done(HubJson.convert(answered.body(), type));
        } catch (IllegalArgumentException e) {
            return failures.answer(new NoAnswer("GitHub's answer cannot be read: " + type.getSimpleName()), effect);
        }
    }

    private <T> Answer<List<T>> list(JsonNode items, Class<T> type) {
        List<T> read = new ArrayList<>();
        try {
            items.forEach(item -> read.add(HubJson.convert(item, type)));
            return Answer.done(read);
        } catch (IllegalArgumentException e) {
            return failures.answer(
                    new NoAnswer("GitHub's answer cannot be read: " + type.getSimpleName()), Effect.REPEATABLE);
        }
    }

    private static boolean more(Answered answered) {
        return answered.header("link")
                .filter(link -> link.contains("rel=\"next\""))
                .isPresent();
    }

    /** Only the query of the next page's address: the token goes nowhere but below our own root. */
    private static Optional<String> nextQuery(TrackerReply reply) {
        if (!(reply instanceof Answered answered)) return Optional.empty();
        return answered.header("link").map(NEXT::matcher).filter(Matcher::find).map(link -> link.group(1));
    }
}
