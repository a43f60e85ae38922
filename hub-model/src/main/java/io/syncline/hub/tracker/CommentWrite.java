package io.syncline.hub.tracker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One change to an entity's comments. Bodies are hub Markdown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommentWrite.Add.class, name = "Add"),
    @JsonSubTypes.Type(value = CommentWrite.Edit.class, name = "Edit"),
    @JsonSubTypes.Type(value = CommentWrite.Delete.class, name = "Delete")
})
public sealed interface CommentWrite {

    /**
     * Adds a comment unless one with this marker is already there.
     *
     * @param marker reserved before the write, kept by the tracker with the comment
     */
    record Add(String marker, String body, boolean internal) implements CommentWrite {}

    record Edit(String id, String body) implements CommentWrite {}

    record Delete(String id) implements CommentWrite {}
}
