package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.http.TrackerReply.TooLong;
import io.syncline.hub.tracker.ProbeResult;
import java.util.Optional;
import java.util.Set;

/** Asks an organisation who the token belongs to. */
final class AzureProbe {
    /** Who everybody without a valid token is. */
    private static final String ANONYMOUS = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";

    private final AzureHttp http;

    AzureProbe(AzureHttp http) {
        this.http = http;
    }

    ProbeResult result() {
        if (http.credentials().find(AzureHttp.TOKEN).isEmpty()) return wrongToken("a personal access token is needed");
        boolean web = Set.of("http", "https")
                .contains(String.valueOf(http.organisation().getScheme()));
        if (!web || http.organisation().getHost() == null) {
            return wrongUrl("not a web address, such as https://dev.azure.com/acme");
        }
        AzureUri there = http.at("_apis", "connectionData").version("7.1-preview.1");
        return switch (http.send(TrackerCall.get(there.uri()))) {
            case NotSent(String why, var after) -> wrongUrl(why);
            case NoAnswer(String why) -> wrongUrl(why);
            case TooLong tooLong -> wrongUrl("what answers is not Azure DevOps: it says too much");
            case Answered answered -> read(answered);
        };
    }

    private static ProbeResult read(Answered answer) {
        JsonNode user = answer.body().path("authenticatedUser");
        if (answer.status() == 401 || answer.status() == 403) return wrongToken("the token is not accepted");
        if (answer.status() == 404) return wrongUrl("there is no organisation under this address");
        if (!answer.ok() || !user.isObject())
            return wrongUrl("what answers is not Azure DevOps (" + answer.status() + ")");
        if (user.path("id").asText().equals(ANONYMOUS)) return wrongToken("the token is not accepted");
        String name = user.path("providerDisplayName").asText("");
        String account = user.path("properties").path("Account").path("$value").asText(name);
        return new ProbeResult(true, Optional.empty(), "connected", Optional.of(account.isBlank() ? name : account));
    }

    private static ProbeResult wrongUrl(String message) {
        return new ProbeResult(false, Optional.of("url"), message, Optional.empty());
    }

    private static ProbeResult wrongToken(String message) {
        return new ProbeResult(false, Optional.of("credentials." + AzureHttp.TOKEN), message, Optional.empty());
    }
}
