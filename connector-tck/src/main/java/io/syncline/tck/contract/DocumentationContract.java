package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.tck.DocumentedFields;
import io.syncline.tck.TrackersPage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page for administrators says of this tracker what the connector asks of it. */
public interface DocumentationContract extends UnderContract {
    private TrackersPage page() {
        return TrackersPage.of(tracker().kind());
    }

    @Test
    default void everyRightThatIsLookedForIsDocumentedAndNoOther() {
        ProbeRequest settings =
                new ProbeRequest(instance().url(), instance().credentials().values(), true);

        List<RightCheck> checks = tracker()
                .rights(new VerifyRequest(
                        settings, new TreeSet<>(Set.of(fixture().project()))))
                .checks();

        assertThat(page().checks())
                .containsExactlyInAnyOrderElementsOf(
                        checks.stream().map(RightCheck::name).toList());
    }

    @Test
    default void documentSaysWhatIsReadAndWritten() {
        DocumentedFields document = DocumentedFields.of(tracker().kind());
        Set<String> written = new TreeSet<>(tracker().writable());
        written.add("comments");
        if (can(Capability.ADD_ATTACHMENTS)) written.add(Tracker.ATTACHMENTS);
        if (can(Capability.WORKLOGS)) written.add("workLogs");
        if (can(Capability.LINKS)) written.add("issueLinks");

        assertThat(document.read()).isEqualTo(tracker().fields());
        assertThat(document.written()).isEqualTo(written);
    }

    @Test
    default void everyKindOfCredentialsHasAnExampleThatIsAccepted() {
        CredentialChoice choice = new CredentialChoice(tracker().credentialKinds());
        Set<String> shown = new HashSet<>();

        for (JsonNode example : page().examples()) {
            Map<String, String> credentials = new TreeMap<>();
            example.path("credentials")
                    .properties()
                    .forEach(field ->
                            credentials.put(field.getKey(), field.getValue().asText()));

            assertThat(example.path("tracker").asText())
                    .isEqualTo(tracker().kind().value());
            assertThat(choice.errors(credentials)).as(HubJson.text(example)).isEmpty();
            choice.kind(credentials).map(CredentialKind::name).ifPresent(shown::add);
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(tracker().credentialKinds().stream()
                        .map(CredentialKind::name)
                        .toList());
    }
}
