package io.syncline.connector.github.poll;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.poll.wire.Hook;
import io.syncline.connector.github.poll.wire.HookDelivery;
import io.syncline.connector.poll.PollWindow;
import io.syncline.connector.poll.Sighting;
import io.syncline.connector.tracker.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has webhooks that did not arrive delivered again, each once: GitHub itself never does.
 *
 * @see <a href="https://docs.github.com/webhooks/using-webhooks/handling-failed-webhook-deliveries">Handling failed deliveries</a>
 */
final class Redelivery {
    private static final String WEBHOOKS = "/webhooks/";

    private final GithubClient client;

    Redelivery(GithubClient client) {
        this.client = client;
    }

    /**
     * Asks for what failed in the window, of the hooks that deliver to us.
     *
     * @param ask false: only takes note
     * @return what must not be asked for again; nothing where there is no hook, or none that the account may see
     */
    Answer<List<Sighting>> ofFailed(Site site, RepositoryName repository, String uid, PollWindow window, boolean ask) {
        String path = repository.path() + "/hooks";
        Answer<List<Hook>> hooks = client.all(site, path, Hook.class);
        if (notOurs(hooks)) return Answer.done(List.of());
        return hooks.then(found -> {
            List<Sighting> all = new ArrayList<>();
            for (Hook hook : found) {
                if (!hook.deliversTo(WEBHOOKS + uid)) continue;
                Answer<List<Sighting>> again = ofHook(site, path + "/" + hook.id() + "/deliveries", window, ask);
                if (!(again instanceof Answer.Done<List<Sighting>>(List<Sighting> asked))) return again;
                all.addAll(asked);
            }
            return Answer.done(all);
        });
    }

    /** A token without a right to hooks is no trouble: then there is polling alone. */
    private static boolean notOurs(Answer<?> answer) {
        return answer instanceof Answer.Gone<?> || answer instanceof Answer.Refused<?>;
    }

    private Answer<List<Sighting>> ofHook(Site site, String path, PollWindow window, boolean ask) {
        Answer<List<HookDelivery>> recent =
                client.newest(site, path, HookDelivery.class, delivery -> !delivery.deliveredAt()
                        .isBefore(window.from()));
        if (notOurs(recent)) return Answer.done(List.of());
        return recent.then(deliveries -> {
            List<Sighting> lost = lost(deliveries);
            for (Sighting one : lost) {
                if (!ask || !window.fresh(one)) continue;
                Answer<JsonNode> asked = attempt(site, path, one.version());
                if (asked instanceof Answer.TryLater<JsonNode>) return asked.map(ignored -> List.of());
            }
            return Answer.done(lost);
        });
    }

    private Answer<JsonNode> attempt(Site site, String path, String delivery) {
        return client.trigger(site, path + "/" + delivery + "/attempts");
    }

    /** First deliveries of events of which none arrived and none was asked for again. */
    private static List<Sighting> lost(List<HookDelivery> deliveries) {
        Map<String, List<HookDelivery>> events = new LinkedHashMap<>();
        deliveries.forEach(delivery -> events.computeIfAbsent(delivery.guid(), guid -> new ArrayList<>())
                .add(delivery));
        return events.values().stream()
                .filter(attempts -> attempts.size() == 1)
                .flatMap(Collection::stream)
                .filter(delivery -> delivery.failed() && !delivery.redelivery())
                .map(delivery -> new Sighting(
                        "delivery " + delivery.guid(),
                        String.valueOf(delivery.id()),
                        delivery.deliveredAt(),
                        Optional.empty()))
                .toList();
    }
}
