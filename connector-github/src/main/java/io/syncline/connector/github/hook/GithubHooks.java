package io.syncline.connector.github.hook;

import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import java.util.List;

/**
 * A webhook for every repository that a connection names.
 *
 * @see <a href="https://docs.github.com/rest/repos/webhooks">Repository webhooks</a>
 */
public final class GithubHooks implements HookPlaces {
    private final GithubClient client;

    public GithubHooks(GithubClient client) {
        this.client = client;
    }

    @Override
    public Answer<List<HookPlace>> of(Instance instance, HookOrder order) {
        return Answer.done(order.projects().stream()
                .map(project -> place(instance, order, project))
                .toList());
    }

    private HookPlace place(Instance instance, HookOrder order, String project) {
        return RepositoryName.parse(project)
                .<HookPlace>map(
                        name -> new RepositoryHook(client, Site.of(instance), name, order, instance.webhookSecret()))
                .orElseGet(() -> HookPlace.failing(project, Answer.refused("it is not of the form owner/name")));
    }

    @Override
    public String right() {
        return "the repository permission Webhooks (read and write), or the scope admin:repo_hook, as an administrator of the repository";
    }

    @Override
    public String byHand() {
        return "repository settings, Webhooks, Add webhook: content type application/json, events Issues, Issue comments, Sub issues,"
                + " Issue dependencies";
    }
}
