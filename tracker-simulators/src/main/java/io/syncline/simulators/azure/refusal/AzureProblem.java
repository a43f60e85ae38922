package io.syncline.simulators.azure.refusal;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;

/** Makes Azure DevOps' refusals: a status, words, and the name of the server's exception. */
public final class AzureProblem {
    private static final String NAMESPACE = "Microsoft.TeamFoundation.WorkItemTracking.Server";
    private static final int EVENT = 3200;

    private AzureProblem() {}

    public static Refused of(int status, String typeKey, String message) {
        return new Refused(answer(status, typeKey, message));
    }

    public static Answer answer(int status, String typeKey, String message) {
        return Answer.json(
                status,
                Json.object()
                        .put("$id", "1")
                        .putNull("innerException")
                        .put("message", message)
                        .put("typeName", NAMESPACE + "." + typeKey + ", " + NAMESPACE)
                        .put("typeKey", typeKey)
                        .put("errorCode", 0)
                        .put("eventId", EVENT));
    }

    public static Refused badRequest(String message) {
        return of(400, "VssPropertyValidationException", message);
    }

    /** A value that the process does not allow in the field of that name. */
    public static Refused rule(String fieldName, String why) {
        return of(400, "RuleValidationException", "TF401320: Rule Error for field " + fieldName + ". " + why);
    }

    public static Refused noItem(long id) {
        return of(
                404,
                "WorkItemUnauthorizedAccessException",
                "TF401232: Work item " + id + " does not exist, or you do not have permissions to read it.");
    }

    public static Refused noProject(String name) {
        return of(
                404,
                "ProjectDoesNotExistWithNameException",
                "TF200016: The following project does not exist: " + name
                        + ". Verify that the name of the project is correct and that the project exists on the"
                        + " specified Azure DevOps Server.");
    }

    public static Refused noField(String name) {
        return of(400, "WorkItemTrackingFieldDefinitionNotFoundException", "TF51535: Cannot find field " + name + ".");
    }

    /** Someone else was quicker. */
    public static Refused revisionMismatch(int expected, int found) {
        return of(
                412,
                "WorkItemRevisionMismatchException",
                "TF26071: This work item has been changed by someone else since you opened it. Expected revision "
                        + expected + ", found " + found + ".");
    }
}
