package io.syncline.connector.jira.client;

import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.rights.RightChecks;
import io.syncline.connector.tracker.Credentials;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks an instance's settings: first whether a Jira answers there, then whether it knows the account. */
public final class ProbeClient {
    private final JiraClient jira;

    public ProbeClient(JiraClient jira) {
        this.jira = jira;
    }

    public ProbeResult probe(ProbeRequest request) {
        URI url = request.url();
        boolean web = ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
        if (!web) return wrong("url", "the URL must begin with https:// and name a host");
        TrackerReply site = jira.replyToAnyone(request, "/rest/api/2/serverInfo");
        boolean answers = site instanceof Answered info
                && (info.status() == 401 || info.body().has("version"));
        if (!answers) return wrong("url", "no Jira answers there: " + RightChecks.why(site));
        Optional<FieldError> error = error(request.credentials()).or(() -> elsewhere(request, (Answered) site));
        return error.map(found -> wrong(found.field(), found.message()))
                .orElseGet(() -> account(jira.reply(request, "/rest/api/2/myself"), secret(request)));
    }

    private static Optional<FieldError> error(Map<String, String> credentials) {
        String cloud = credentials.getOrDefault(JiraCredentials.CLOUD_ID, "id");
        if (!cloud.matches("[A-Za-z0-9-]+"))
            return Optional.of(new FieldError("credentials." + JiraCredentials.CLOUD_ID, "is not the id of a site"));
        return new CredentialChoice(JiraCredentials.KINDS)
                .errors(credentials).stream().findFirst();
    }

    /** The kind of credentials says which kind of Jira it is, so it must be true. */
    private static Optional<FieldError> elsewhere(ProbeRequest request, Answered site) {
        String deployment = site.body().path("deploymentType").asText("");
        boolean dataCenter = JiraCredentials.dataCenter(Credentials.of(request.credentials()));
        if (deployment.isEmpty() || dataCenter != deployment.equals("Cloud")) return Optional.empty();
        String message = dataCenter
                ? "is of Jira Data Center, and this is Jira Cloud: give an e-mail address and an API token"
                : "is of Jira Cloud, and this is Jira Data Center: give a personal access token";
        return Optional.of(new FieldError(secret(request), message));
    }

    private static String secret(ProbeRequest request) {
        return Stream.of(JiraCredentials.TOKEN, JiraCredentials.PERSONAL, JiraCredentials.CLIENT_SECRET)
                .filter(request.credentials()::containsKey)
                .map(name -> "credentials." + name)
                .findFirst()
                .orElse("credentials");
    }

    private static ProbeResult account(TrackerReply reply, String secret) {
        if (reply instanceof Answered myself && myself.ok()) {
            String name = myself.body()
                    .path("displayName")
                    .asText(myself.body().path("accountId").asText());
            return new ProbeResult(true, Optional.empty(), "connected as " + name, Optional.of(name));
        }
        if (reply instanceof TrackerReply.NotAllowed(String field, String why)) {
            return wrong(field.equals("credentials") ? secret : field, why);
        }
        if (reply instanceof Answered refused && (refused.status() == 401 || refused.status() == 403)) {
            return wrong(secret, "it is not accepted by Jira");
        }
        return wrong("url", "Jira does not say who we are: " + RightChecks.why(reply));
    }

    private static ProbeResult wrong(String field, String message) {
        return new ProbeResult(false, Optional.of(field), message, Optional.empty());
    }
}
