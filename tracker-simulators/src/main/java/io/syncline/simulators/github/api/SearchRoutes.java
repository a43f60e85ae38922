package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Surroundings;
import io.syncline.simulators.github.search.IssueSearch;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueContent;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Search; sees issues as they were before the lag that a fault rule sets. */
public final class SearchRoutes {
    private record Found(Issue issue, IssueContent content) {}

    private final Access access;
    private final Views views;
    private final Surroundings surroundings;

    public SearchRoutes(Access access, Views views, Surroundings surroundings) {
        this.access = access;
        this.views = views;
        this.surroundings = surroundings;
    }

    public void addTo(Routes routes) {
        routes.get("/search/issues", this::issues).get("/search/users", this::users);
    }

    private Answer issues(Call call) {
        String query = call.query("q").orElseThrow(() -> GithubProblem.invalid("Search", "q", "missing"));
        IssueSearch search = new IssueSearch(query, access.actor(call));
        Instant indexed =
                surroundings.ticker().now().minus(surroundings.faults().searchLag());
        boolean lagging = !surroundings.faults().searchLag().isZero();
        List<Found> found = access.world().all().stream()
                .flatMap(repository -> repository.issues().stream())
                .flatMap(issue -> (lagging ? issue.asOf(indexed).stream() : Stream.of(issue.now()))
                        .map(content -> new Found(issue, content)))
                .filter(one -> search.finds(one.issue(), one.content()))
                .sorted(order(call))
                .toList();
        Page<Found> page = new Page<>(found, call, views.addresses().api("/search/issues"));
        ObjectNode json = Json.object()
                .put("total_count", found.size())
                .put("incomplete_results", false)
                .put("search_type", "lexical");
        json.set("items", Json.array(page.items().stream().map(this::item).toList()));
        return page.linked(Answer.ok(json));
    }

    private ObjectNode item(Found found) {
        return views.issues().issue(found.issue(), found.content()).put("score", 1.0);
    }

    private static Comparator<Found> order(Call call) {
        Comparator<Found> order = call.query("sort").orElse("created").equals("updated")
                ? Comparator.comparing(found -> found.content().updatedAt())
                : Comparator.comparing(found -> found.issue().createdAt());
        return call.query("order").orElse("desc").equals("asc") ? order : order.reversed();
    }

    private Answer users(Call call) {
        String query = call.query("q").orElse("").toLowerCase(Locale.ROOT);
        List<ObjectNode> items = access.world().users().stream()
                .filter(user -> Stream.of(query.split("\\s+"))
                        .filter(word -> !word.contains(":"))
                        .allMatch(word -> (user.login() + " " + user.name() + " "
                                        + user.email().orElse(""))
                                .toLowerCase(Locale.ROOT)
                                .contains(word)))
                .map(user -> views.accounts().brief(user).put("score", 1.0))
                .toList();
        ObjectNode json = Json.object().put("total_count", items.size()).put("incomplete_results", false);
        json.set("items", Json.array(items));
        return Answer.ok(json);
    }
}
