package io.syncline.connector.jira.client;

import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import java.net.URI;
import java.util.Optional;

/** Checks an instance's settings: first whether a Jira answers there, then whether it knows the account. */
public final class ProbeClient {
    private final JiraClient jira;

    public ProbeClient(JiraClient jira) {
        this.jira = jira;
    }

    public ProbeResult probe(ProbeRequest request) {
        URI url = Instance.withoutSlash(request.url());
        boolean web = ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
        if (!web) return wrong("url", "the URL must begin with https:// and name a host");
        Credentials credentials = Credentials.of(request.credentials());
        TrackerReply site = jira.reply(url, credentials, "/rest/api/2/serverInfo");
        boolean answers = site instanceof Answered info
                && (info.status() == 401 || info.body().has("version"));
        if (!answers) return wrong("url", "no Jira answers there: " + why(site));
        if (credentials.find("email").isEmpty()) return wrong("credentials.email", "the e-mail address is missing");
        if (credentials.find("token").isEmpty()) return wrong("credentials.token", "the API token is missing");
        return account(jira.reply(url, credentials, "/rest/api/2/myself"));
    }

    private static ProbeResult account(TrackerReply reply) {
        if (reply instanceof Answered myself && myself.ok()) {
            String name = myself.body()
                    .path("displayName")
                    .asText(myself.body().path("accountId").asText());
            return new ProbeResult(true, Optional.empty(), "connected as " + name, Optional.of(name));
        }
        if (reply instanceof Answered refused && (refused.status() == 401 || refused.status() == 403)) {
            return wrong("credentials.token", "Jira does not accept this e-mail address with this API token");
        }
        return wrong("url", "Jira does not say who we are: " + why(reply));
    }

    private static String why(TrackerReply reply) {
        return switch (reply) {
            case Answered answered -> "status " + answered.status();
            case TrackerReply.NotSent notSent -> notSent.why();
            case TrackerReply.NoAnswer noAnswer -> noAnswer.why();
            case TrackerReply.TooLong tooLong -> "a very long answer";
        };
    }

    private static ProbeResult wrong(String field, String message) {
        return new ProbeResult(false, Optional.of(field), message, Optional.empty());
    }
}
