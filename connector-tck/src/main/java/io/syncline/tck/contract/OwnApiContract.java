package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.syncline.simulators.desk.CardField;
import io.syncline.tck.VendorCalls.VendorCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that scripts make up: to the instance only, with its credentials, through its rate gate. */
public interface OwnApiContract extends UnderContract {
    private Answer<ApiReply> get(Instance where, String path, Map<String, String> headers) {
        return tracker().ownApi().call(where, new ApiCall("GET", path, NullNode.getInstance(), Map.of(), headers));
    }

    private Answer<ApiReply> get(String path) {
        return get(instance(), path, Map.of());
    }

    @Test
    default void ownApiAnswersWithTheInstancesCredentials() {
        Instance stranger = new Instance(
                instance().id(),
                instance().uid(),
                instance().url(),
                fixture().wrongCredentials(),
                instance().webhookSecret(),
                true);

        ApiReply reply = Expect.done(get(fixture().ownApiPath()));
        ApiReply wrong = Expect.done(get(stranger, fixture().ownApiPath(), Map.of()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().isContainerNode()).isTrue();
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(HubJson.read(HubJson.bytes(reply), ApiReply.class)).isEqualTo(reply);
    }

    @Test
    default void whatIsNotThereIsAReplyToo() {

        assertThat(Expect.done(get("/no/such/thing")).status()).isEqualTo(404);
    }

    @Test
    default void nothingButTheInstanceIsReached() {
        try (WebhookCatcher elsewhere = new WebhookCatcher()) {
            String other = elsewhere.url().toString();
            for (String path : List.of(other, other.replaceFirst("http:", ""), "/../x", "/%2e%2e/x", "/@x", "/x#y")) {
                Expect.refused(get(path), "path");
            }
            var redirect = HubJson.object().put("status", 302);
            redirect.putObject("headers").put("Location", other);
            fault(new VendorCall("GET", "."), "status", redirect);

            assertThat(Expect.done(get(fixture().ownApiPath())).status()).isEqualTo(302);
            assertThat(elsewhere.caught()).isEmpty();
        }
    }

    @Test
    default void credentialsAreNotTheScripts() {
        for (String name : List.of("Authorization", "Cookie", "Host", "X-Forwarded-Host")) {
            Expect.refused(get(instance(), fixture().ownApiPath(), Map.of(name, "x")), "headers");
        }
    }

    @Test
    default void pauseOfTheOwnApiIsAPauseForAll() {
        String key = personCreates(Map.of(CardField.TITLE, "Popular"));
        fault(new VendorCall("GET", "."), "status", fixture().tooManyRequests());

        Expect.tryLater(get(fixture().ownApiPath()));
        fixture().simulator().faults().clear();

        Expect.tryLater(tracker().entity(instance(), key));
    }
}
