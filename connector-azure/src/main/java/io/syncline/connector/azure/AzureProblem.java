package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.wire.AzureFault;
import io.syncline.connector.http.Refusal;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.hub.HubJson;
import java.util.Optional;

/** How Azure DevOps says no: by status and {@code typeKey}, never by the words of its message. */
final class AzureProblem implements Refusal.Reader {
    private static final String STALE = "WorkItemRevisionMismatchException";

    @Override
    public Refusal read(JsonNode body) {
        AzureFault fault = fault(body);
        Optional<String> field = fault.fields().stream().findFirst().map(AzureProblem::hubField);
        return new Refusal(field, fault.message().orElse(""));
    }

    /** Whether a write was refused because the work item is no longer at the revision tested for: 412 on Services, 409 on Server. */
    static boolean stale(Answered answer) {
        return answer.status() == 412
                || answer.status() == 409
                        && fault(answer.body()).typeKey().filter(STALE::equals).isPresent();
    }

    /** What a hub issue calls a field; one without a place of its own is a custom field. */
    static String hubField(String referenceName) {
        return SystemField.hubName(referenceName).orElse("customFields." + referenceName);
    }

    private static AzureFault fault(JsonNode body) {
        return body.isObject()
                ? HubJson.convert(body, AzureFault.class)
                : new AzureFault(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
