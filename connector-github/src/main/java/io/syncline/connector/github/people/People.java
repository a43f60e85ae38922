package io.syncline.connector.github.people;

import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.FoundUsers;
import io.syncline.connector.github.wire.User;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.issue.HubUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks people up. Thread-safe. */
public final class People {
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"@:]+@[^\\s\"@:]+");
    private static final int MOST_FOUND = 5;

    private final GithubClient client;
    private final RecentUsers recent;

    public People(GithubClient client, Clock clock) {
        this.client = client;
        this.recent = new RecentUsers(clock);
    }

    /** The full forms of these accounts. All or a failure: a name that comes and goes would look like a change. */
    public Answer<Map<String, HubUser>> known(Site site, Set<String> logins) {
        Map<String, HubUser> known = new HashMap<>();
        for (String login : logins) {
            Answer<Optional<HubUser>> one = byLogin(site, login);
            if (!(one instanceof Answer.Done<Optional<HubUser>>(Optional<HubUser> user))) {
                return one.then(unreachable -> Answer.done(Map.of()));
            }
            user.ifPresent(found -> known.put(login, found));
        }
        return Answer.done(known);
    }

    /** Users found; none is an empty list. Emails are found only where their owners show them. */
    public Answer<List<HubUser>> find(Site site, UserQuery query) {
        return switch (query) {
            case UserQuery.ByKey(String login) ->
                byLogin(site, login).map(user -> user.stream().toList());
            case UserQuery.ByUsername(String login) ->
                byLogin(site, login).map(user -> user.stream().toList());
            case UserQuery.ByEmail(String email) -> byEmail(site, email);
        };
    }

    /** The login under which this user can be assigned to issues of a repository: by key, then email, then username. */
    public Answer<Optional<String>> assignable(Site site, RepositoryName repository, HubUser user) {
        Set<String> tried = new LinkedHashSet<>();
        Answer<Optional<String>> byKey = assignable(site, repository, user.key(), tried);
        if (!none(byKey)) return byKey;
        if (user.email().isPresent()) {
            Answer<Optional<String>> byEmail = byEmail(site, user.email().get())
                    .then(found -> found.isEmpty()
                            ? Answer.done(Optional.empty())
                            : assignable(site, repository, found.getFirst().key(), tried));
            if (!none(byEmail)) return byEmail;
        }
        if (user.username().isEmpty()) return byKey;
        return assignable(site, repository, user.username().get(), tried);
    }

    private Answer<Optional<String>> assignable(Site site, RepositoryName repository, String login, Set<String> tried) {
        if (Login.of(login).isEmpty() || !tried.add(login)) return Answer.done(Optional.empty());
        return client.exists(site, repository.path() + "/assignees/" + Site.encoded(login))
                .map(yes -> yes ? Optional.of(login) : Optional.empty());
    }

    private static boolean none(Answer<Optional<String>> answer) {
        return answer.result().filter(Optional::isEmpty).isPresent();
    }

    private Answer<Optional<HubUser>> byLogin(Site site, String login) {
        if (Login.of(login).isEmpty()) return Answer.done(Optional.empty());
        String key = site.root() + " " + login;
        Optional<HubUser> seen = recent.find(key);
        if (seen.isPresent()) return Answer.done(seen);
        Answer<User> read = client.get(site, "/users/" + Site.encoded(login), User.class);
        if (read instanceof Answer.Gone<User>) return Answer.done(Optional.empty());
        return read.map(user -> {
            if (user.type().filter("Organization"::equals).isPresent()) return Optional.empty();
            HubUser full = hub(user);
            recent.put(key, full);
            return Optional.of(full);
        });
    }

    private Answer<List<HubUser>> byEmail(Site site, String email) {
        if (!EMAIL.matcher(email).matches()) return Answer.done(List.of());
        String key = site.root() + " <" + email + ">";
        Optional<HubUser> seen = recent.find(key);
        if (seen.isPresent()) return Answer.done(List.of(seen.get()));
        String path = "/search/users?q=" + Site.encoded(email + " in:email") + "&per_page=" + MOST_FOUND;
        return client.get(site, path, FoundUsers.class).then(found -> {
            for (User user : found.items()) {
                Answer<Optional<HubUser>> full = byLogin(site, user.login());
                if (!(full instanceof Answer.Done<Optional<HubUser>>(Optional<HubUser> one))) {
                    return full.then(unreachable -> Answer.done(List.of()));
                }
                if (one.flatMap(HubUser::email).filter(email::equalsIgnoreCase).isEmpty()) continue;
                recent.put(key, one.get());
                return Answer.done(List.of(one.get()));
            }
            return Answer.done(List.of());
        });
    }

    /** A user's full form as the hub knows it. */
    public static HubUser hub(User user) {
        return new HubUser(user.login(), Optional.of(user.login()), user.name(), user.email(), true);
    }
}
