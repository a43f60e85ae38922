package io.syncline.hub.tracker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

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
     * @param internal not for the public or for customers
     * @param roleLevel the project role that alone is to see it
     * @param groupLevel the group that alone is to see it, unless there is a role
     */
    record Add(String marker, String body, boolean internal, Optional<String> roleLevel, Optional<String> groupLevel)
            implements CommentWrite {
        /** A comment for everybody who sees the entity, or an internal one. */
        public Add(String marker, String body, boolean internal) {
            this(marker, body, internal, Optional.empty(), Optional.empty());
        }

        /** Whether somebody who sees the entity must not see this. */
        @JsonIgnore
        public boolean restricted() {
            return internal || roleLevel.isPresent() || groupLevel.isPresent();
        }
    }

    record Edit(String id, String body) implements CommentWrite {}

    record Delete(String id) implements CommentWrite {}
}
