package io.syncline.simulators.azure.process;

import io.syncline.simulators.azure.refusal.AzureProblem;
import java.util.List;
import java.util.Optional;

/** All fields there are, in the order in which work items show them. */
public final class Fields {
    public static final String TITLE = "System.Title";
    public static final String STATE = "System.State";
    public static final String REASON = "System.Reason";
    public static final String TAGS = "System.Tags";
    public static final String HISTORY = "System.History";
    public static final String DESCRIPTION = "System.Description";
    public static final String REPRO_STEPS = "Microsoft.VSTS.TCM.ReproSteps";
    public static final String ASSIGNED_TO = "System.AssignedTo";
    public static final String CHANGED_DATE = "System.ChangedDate";
    public static final String CHANGED_BY = "System.ChangedBy";
    public static final String CREATED_DATE = "System.CreatedDate";
    public static final String CREATED_BY = "System.CreatedBy";
    public static final String COMMENT_COUNT = "System.CommentCount";
    public static final String AREA_PATH = "System.AreaPath";
    public static final String ITERATION_PATH = "System.IterationPath";
    public static final String TEAM_PROJECT = "System.TeamProject";
    public static final String WORK_ITEM_TYPE = "System.WorkItemType";
    public static final String STATE_CHANGE_DATE = "Microsoft.VSTS.Common.StateChangeDate";
    public static final String CLOSED_DATE = "Microsoft.VSTS.Common.ClosedDate";
    public static final String PRIORITY = "Microsoft.VSTS.Common.Priority";
    public static final String SEVERITY = "Microsoft.VSTS.Common.Severity";
    public static final String VALUE_AREA = "Microsoft.VSTS.Common.ValueArea";

    public static final String CHANNEL = "Custom.Channel";

    public static final List<Field> ALL = List.of(
            served("System.Id", "ID", FieldType.INTEGER),
            set(AREA_PATH, "Area Path", FieldType.TREE_PATH),
            served(TEAM_PROJECT, "Team Project", FieldType.STRING),
            served("System.Rev", "Rev", FieldType.INTEGER),
            served("System.AuthorizedDate", "Authorized Date", FieldType.DATE_TIME),
            served("System.RevisedDate", "Revised Date", FieldType.DATE_TIME),
            set(ITERATION_PATH, "Iteration Path", FieldType.TREE_PATH),
            set(WORK_ITEM_TYPE, "Work Item Type", FieldType.STRING),
            set(STATE, "State", FieldType.STRING),
            set(REASON, "Reason", FieldType.STRING),
            set(ASSIGNED_TO, "Assigned To", FieldType.IDENTITY),
            served(CREATED_DATE, "Created Date", FieldType.DATE_TIME),
            served(CREATED_BY, "Created By", FieldType.IDENTITY),
            served(CHANGED_DATE, "Changed Date", FieldType.DATE_TIME),
            served(CHANGED_BY, "Changed By", FieldType.IDENTITY),
            served(COMMENT_COUNT, "Comment Count", FieldType.INTEGER),
            set(TITLE, "Title", FieldType.STRING),
            served(STATE_CHANGE_DATE, "State Change Date", FieldType.DATE_TIME),
            served(CLOSED_DATE, "Closed Date", FieldType.DATE_TIME),
            set(PRIORITY, "Priority", FieldType.INTEGER),
            set(SEVERITY, "Severity", FieldType.STRING),
            set(VALUE_AREA, "Value Area", FieldType.STRING),
            set("Microsoft.VSTS.Scheduling.StoryPoints", "Story Points", FieldType.DOUBLE),
            set("Microsoft.VSTS.Scheduling.OriginalEstimate", "Original Estimate", FieldType.DOUBLE),
            set("Microsoft.VSTS.Scheduling.RemainingWork", "Remaining Work", FieldType.DOUBLE),
            set("Microsoft.VSTS.Scheduling.CompletedWork", "Completed Work", FieldType.DOUBLE),
            set("Microsoft.VSTS.Scheduling.DueDate", "Due Date", FieldType.DATE_TIME),
            set("Custom.Customer", "Customer", FieldType.STRING),
            set("Custom.RemoteKey", "Remote Key", FieldType.STRING),
            set(CHANNEL, "Channel", FieldType.STRING),
            set("Custom.SyncMarker", "Sync Marker", FieldType.STRING),
            set(DESCRIPTION, "Description", FieldType.HTML),
            set(REPRO_STEPS, "Repro Steps", FieldType.HTML),
            set("Microsoft.VSTS.Common.AcceptanceCriteria", "Acceptance Criteria", FieldType.HTML),
            set(HISTORY, "History", FieldType.HISTORY),
            served("System.Watermark", "Watermark", FieldType.INTEGER),
            set(TAGS, "Tags", FieldType.PLAIN_TEXT));

    private Fields() {}

    private static Field set(String referenceName, String name, FieldType type) {
        return new Field(referenceName, name, type, false);
    }

    private static Field served(String referenceName, String name, FieldType type) {
        return new Field(referenceName, name, type, true);
    }

    /** By reference name or display name, without regard to case. */
    public static Optional<Field> find(String name) {
        return ALL.stream()
                .filter(field -> field.referenceName().equalsIgnoreCase(name)
                        || field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As {@link #find}, but refused when there is none. */
    public static Field field(String name) {
        return find(name).orElseThrow(() -> AzureProblem.noField(name));
    }
}
