package io.syncline.hub.part;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** One change to an entity's work logs. Comments are hub Markdown, times spent in seconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorklogWrite.Add.class, name = "Add"),
    @JsonSubTypes.Type(value = WorklogWrite.Edit.class, name = "Edit"),
    @JsonSubTypes.Type(value = WorklogWrite.Delete.class, name = "Delete")
})
public sealed interface WorklogWrite {

    /**
     * Adds a work log unless one with this marker is already there.
     *
     * @param marker the same on every repeat, kept by the tracker with the work log
     */
    record Add(String marker, String comment, Instant started, long timeSpent) implements WorklogWrite {}

    record Edit(String id, String comment, Instant started, long timeSpent) implements WorklogWrite {}

    record Delete(String id) implements WorklogWrite {}
}
