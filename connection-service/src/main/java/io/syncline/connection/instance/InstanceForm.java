package io.syncline.connection.instance;

import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.ConnectorAnnouncement;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the form of an {@link InstanceRequest}, without asking anybody. */
final class InstanceForm {
    private static final int LONGEST_NAME = 100;
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(5);
    private static final Duration LONGEST_POLL = Duration.ofDays(1);

    private InstanceForm() {}

    /** A new instance: everything must be there. Empty when all is well. */
    static List<FieldError> ofNew(InstanceRequest request, List<ConnectorAnnouncement> connectors) {
        List<FieldError> errors = common(request);
        Optional<ConnectorAnnouncement> connector = connectors.stream()
                .filter(c ->
                        request.tracker().filter(c.tracker().value()::equals).isPresent())
                .findFirst();
        if (connector.isEmpty()) {
            List<String> known =
                    connectors.stream().map(c -> c.tracker().value()).toList();
            errors.add(new FieldError("tracker", "must be one of " + known));
        }
        connector.ifPresent(c -> credentials(request.credentials().orElse(Map.of()), c, errors));
        return errors;
    }

    /** A changed instance: absent credentials stay as they are, but never follow to another host. */
    static List<FieldError> ofChanged(
            InstanceRequest request, Instance old, Optional<ConnectorAnnouncement> connector) {
        List<FieldError> errors = common(request);
        if (!request.tracker().map(old.tracker().value()::equals).orElse(true)) {
            errors.add(new FieldError("tracker", "cannot change; it is " + old.tracker()));
        }
        if (request.credentials().isEmpty() && errors.isEmpty() && !sameHost(url(request), old.url())) {
            errors.add(new FieldError("credentials", "must be given again when the host of the url changes"));
        }
        connector.ifPresent(c -> request.credentials().ifPresent(given -> credentials(given, c, errors)));
        return errors;
    }

    /** The base URL of a request that passed the check. */
    static URI url(InstanceRequest request) {
        return URI.create(request.url().orElseThrow().strip().replaceFirst("/+$", ""));
    }

    private static List<FieldError> common(InstanceRequest request) {
        List<FieldError> errors = new ArrayList<>();
        name(request.name().orElse("")).ifPresent(errors::add);
        url(request.url().orElse("")).ifPresent(errors::add);
        if (request.webhookSecret().filter(String::isBlank).isPresent()) {
            errors.add(new FieldError("webhookSecret", "is blank; leave it out to have one made"));
        }
        if (request.pollInterval().isPresent() && pollInterval(request).isEmpty()) {
            errors.add(new FieldError(
                    "pollInterval", "must be an ISO-8601 duration of PT5S to P1D in whole seconds, or PT0S for none"));
        }
        return errors;
    }

    /** The poll interval of a request; empty when there is none, or none that is possible. */
    static Optional<Duration> pollInterval(InstanceRequest request) {
        try {
            return request.pollInterval()
                    .map(text -> Duration.parse(text.strip()))
                    .filter(InstanceForm::possible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean possible(Duration interval) {
        boolean between = interval.compareTo(SHORTEST_POLL) >= 0 && interval.compareTo(LONGEST_POLL) <= 0;
        return interval.isZero() || between && interval.toNanosPart() == 0;
    }

    private static Optional<FieldError> name(String name) {
        boolean good =
                !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        return good
                ? Optional.empty()
                : Optional.of(new FieldError("name", "must be 1 to " + LONGEST_NAME + " characters"));
    }

    private static Optional<FieldError> url(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            if (web && plain) return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(new FieldError("url", "is not a URL: " + e.getReason()));
        }
        return Optional.of(new FieldError("url", "must be an http or https URL without user, query and fragment"));
    }

    private static void credentials(
            Map<String, String> given, ConnectorAnnouncement connector, List<FieldError> errors) {
        errors.addAll(new CredentialChoice(connector.credentialKinds()).errors(given));
    }

    private static boolean sameHost(URI a, URI b) {
        return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
    }
}
