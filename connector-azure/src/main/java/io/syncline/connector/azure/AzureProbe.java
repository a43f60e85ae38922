package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.access.AzureCredentials;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotAllowed;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.http.TrackerReply.TooLong;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.tracker.ProbeResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks an organisation who the credentials belong to. */
final class AzureProbe {
    /** Who everybody without a valid token is. */
    private static final String ANONYMOUS = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";

    private final AzureHttp http;

    AzureProbe(AzureHttp http) {
        this.http = http;
    }

    ProbeResult result(Map<String, String> credentials) {
        List<FieldError> errors = new CredentialChoice(AzureCredentials.KINDS).errors(credentials);
        if (!errors.isEmpty())
            return wrong(errors.getFirst().field(), errors.getFirst().message());
        boolean web = Set.of("http", "https")
                .contains(String.valueOf(http.organisation().getScheme()));
        if (!web || http.organisation().getHost() == null) {
            return wrong("url", "not a web address, such as https://dev.azure.com/acme");
        }
        AzureUri there = http.at("_apis", "connectionData").version("7.1-preview.1");
        String secret = credentials.containsKey(AzureCredentials.TOKEN) ? AzureCredentials.TOKEN : "clientSecret";
        return switch (http.send(TrackerCall.get(there.uri()))) {
            case NotSent(String why, var after) -> wrong("url", why);
            case NotAllowed(String field, String why) ->
                wrong(field.equals("credentials") ? field + "." + secret : field, why);
            case NoAnswer(String why) -> wrong("url", why);
            case TooLong tooLong -> wrong("url", "what answers is not Azure DevOps: it says too much");
            case Answered answered -> read(answered, "credentials." + secret);
        };
    }

    private static ProbeResult read(Answered answer, String secret) {
        JsonNode user = answer.body().path("authenticatedUser");
        if (answer.status() == 401 || answer.status() == 403) return wrong(secret, "it is not accepted");
        if (answer.status() == 404) return wrong("url", "there is no organisation under this address");
        if (!answer.ok() || !user.isObject())
            return wrong("url", "what answers is not Azure DevOps (" + answer.status() + ")");
        if (user.path("id").asText().equals(ANONYMOUS)) return wrong(secret, "it is not accepted");
        String name = user.path("providerDisplayName").asText("");
        String account = user.path("properties").path("Account").path("$value").asText(name);
        return new ProbeResult(true, Optional.empty(), "connected", Optional.of(account.isBlank() ? name : account));
    }

    private static ProbeResult wrong(String field, String message) {
        return new ProbeResult(false, Optional.of(field), message, Optional.empty());
    }
}
