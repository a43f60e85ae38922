package io.syncline.simulators.github;

import io.syncline.simulators.github.world.GithubWorld;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Repositories by their number, which stays when they are renamed or transferred: where their old names lead to. */
final class GithubMoves {
    private static final Pattern NAMED = Pattern.compile("^(.*)/repos/([^/]+)/([^/]+)(/.*)?$");
    private static final Pattern NUMBERED = Pattern.compile("^/repositories/(\\d+)(/.*)?$");

    private GithubMoves() {}

    /** 301 to the same thing by number, for anything below the name of a repository. */
    static Optional<Answer> moved(GithubWorld world, String url, Call call) {
        Matcher named = NAMED.matcher(call.path());
        if (!named.matches()) return Optional.empty();
        String fullName = named.group(2) + "/" + named.group(3);
        return world.all().stream()
                .filter(repository -> repository.fullName().equals(fullName))
                .findFirst()
                .map(repository -> to(url + named.group(1) + "/repositories/" + repository.id()
                        + Optional.ofNullable(named.group(4)).orElse("") + query(call)));
    }

    /** The path by name for one by number. */
    static String named(GithubWorld world, String path) {
        Matcher numbered = NUMBERED.matcher(path);
        if (!numbered.matches()) return path;
        return world.all().stream()
                .filter(repository -> Long.toString(repository.id()).equals(numbered.group(1)))
                .findFirst()
                .map(Repository::fullName)
                .map(name -> "/repos/" + name
                        + Optional.ofNullable(numbered.group(2)).orElse(""))
                .orElse(path);
    }

    private static Answer to(String there) {
        return Answer.json(
                        301,
                        Json.object()
                                .put("message", "Moved Permanently")
                                .put("url", there)
                                .put("documentation_url", "https://docs.github.com/rest"))
                .with("Location", there);
    }

    private static String query(Call call) {
        String query = call.query().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
