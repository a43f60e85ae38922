package io.syncline.connector.azure.schema;

import java.util.Map;
import java.util.Optional;

/** Reference names of the fields that this connector knows by name. */
public final class SystemField {
    public static final String TITLE = "System.Title";
    public static final String DESCRIPTION = "System.Description";
    /** Where a bug keeps its description. */
    public static final String REPRO_STEPS = "Microsoft.VSTS.TCM.ReproSteps";

    public static final String STATE = "System.State";
    public static final String TYPE = "System.WorkItemType";
    public static final String PROJECT = "System.TeamProject";
    public static final String TAGS = "System.Tags";
    public static final String AREA_PATH = "System.AreaPath";
    public static final String ITERATION_PATH = "System.IterationPath";
    public static final String ASSIGNED_TO = "System.AssignedTo";
    public static final String CREATED_BY = "System.CreatedBy";
    public static final String CREATED = "System.CreatedDate";
    public static final String CHANGED_BY = "System.ChangedBy";
    public static final String CHANGED = "System.ChangedDate";
    public static final String DELETED = "System.IsDeleted";
    public static final String REASON = "System.Reason";
    public static final String COMMENT_COUNT = "System.CommentCount";
    public static final String PRIORITY = "Microsoft.VSTS.Common.Priority";
    public static final String CLOSED = "Microsoft.VSTS.Common.ClosedDate";
    /** Hours, as the two that follow. */
    public static final String ORIGINAL_ESTIMATE = "Microsoft.VSTS.Scheduling.OriginalEstimate";

    public static final String REMAINING_WORK = "Microsoft.VSTS.Scheduling.RemainingWork";
    public static final String COMPLETED_WORK = "Microsoft.VSTS.Scheduling.CompletedWork";
    public static final String DUE = "Microsoft.VSTS.Scheduling.DueDate";

    private static final Map<String, String> HUB_NAMES = Map.ofEntries(
            Map.entry(TITLE, "summary"),
            Map.entry(DESCRIPTION, "description"),
            Map.entry(REPRO_STEPS, "description"),
            Map.entry(STATE, "status"),
            Map.entry(TYPE, "type"),
            Map.entry(PROJECT, "project"),
            Map.entry(PRIORITY, "priority"),
            Map.entry(ASSIGNED_TO, "assignee"),
            Map.entry(CREATED_BY, "creator"),
            Map.entry(CREATED, "created"),
            Map.entry(CHANGED, "updated"),
            Map.entry(AREA_PATH, "areaPath"),
            Map.entry(ITERATION_PATH, "iterationPath"),
            Map.entry(TAGS, "labels"),
            Map.entry(DUE, "due"));

    private SystemField() {}

    /** What a hub issue calls a field that has a place of its own there. */
    public static Optional<String> hubName(String referenceName) {
        return Optional.ofNullable(HUB_NAMES.get(referenceName));
    }

    /**
     * Whether a hub issue shows this field among its custom fields. The vendor's own {@code System.} fields either have a place of their
     * own or are its bookkeeping; {@code WEF_} fields are where cards stand on boards.
     */
    static boolean custom(String referenceName) {
        if (referenceName.equals(REASON)) return true;
        return !referenceName.startsWith("System.")
                && !referenceName.startsWith("WEF_")
                && !HUB_NAMES.containsKey(referenceName);
    }
}
