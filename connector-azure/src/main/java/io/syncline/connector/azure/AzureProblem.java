package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.wire.AzureFault;
import io.syncline.connector.http.Refusal;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.hub.HubJson;
import java.util.Map;
import java.util.Optional;

/** How Azure DevOps says no: by status and {@code typeKey}, never by the words of its message. */
final class AzureProblem implements Refusal.Reader {
    private static final String STALE = "WorkItemRevisionMismatchException";
    private static final Map<String, String> HUB_FIELDS = Map.ofEntries(
            Map.entry(SystemField.TITLE, "summary"),
            Map.entry(SystemField.DESCRIPTION, "description"),
            Map.entry(SystemField.REPRO_STEPS, "description"),
            Map.entry(SystemField.STATE, "status"),
            Map.entry(SystemField.TYPE, "typeName"),
            Map.entry(SystemField.PRIORITY, "priority"),
            Map.entry(SystemField.ASSIGNED_TO, "assignee"),
            Map.entry(SystemField.AREA_PATH, "areaPath"),
            Map.entry(SystemField.ITERATION_PATH, "iterationPath"),
            Map.entry(SystemField.TAGS, "labels"),
            Map.entry(SystemField.DUE, "due"));

    @Override
    public Refusal read(JsonNode body) {
        AzureFault fault = fault(body);
        Optional<String> field = fault.fields().stream().findFirst().map(AzureProblem::hubField);
        return new Refusal(field, fault.message().orElse(""));
    }

    /** Whether a write was refused because the work item is no longer at the revision tested for: 412 on Services, 409 on Server. */
    static boolean stale(Answered answer) {
        return answer.status() == 412
                || answer.status() == 409 && fault(answer.body()).typeKey().filter(STALE::equals).isPresent();
    }

    /** What a hub issue calls a field; one without a place of its own is a custom field. */
    static String hubField(String referenceName) {
        return HUB_FIELDS.getOrDefault(referenceName, "customFields." + referenceName);
    }

    private static AzureFault fault(JsonNode body) {
        return body.isObject()
                ? HubJson.convert(body, AzureFault.class)
                : new AzureFault(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
