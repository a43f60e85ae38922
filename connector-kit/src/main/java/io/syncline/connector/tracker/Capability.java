package io.syncline.connector.tracker;

/** What a tracker may be able to do. One that does not declare a capability refuses it clearly; the contract checks both. */
public enum Capability {
    CREATE,
    UPDATE,
    /** Adds comments, each once however often it is sent. */
    COMMENTS,
    EDIT_COMMENTS,
    DELETE_COMMENTS,
    /** Comments that the public or customers do not see. */
    INTERNAL_COMMENTS,
    LABELS,
    ASSIGNEE,
    /** Several assignees at once. */
    ASSIGNEES,
    STATUS,
    STATE_REASON,
    TYPE,
    PRIORITY,
    CUSTOM_FIELDS,
    MILESTONE,
    PARENT,
    /** Time spent: read, added, edited and deleted, each once however often it is sent. */
    WORKLOGS,
    /** Links between issues: read, added and taken away. */
    LINKS,
    /** Attachments are listed as metadata. */
    ATTACHMENTS,
    /** The bytes of attachments can be read. */
    READ_ATTACHMENTS,
    /** Adds attachments, each once however often it is sent. */
    ADD_ATTACHMENTS,
    /** Deletes attachments that our account added. */
    DELETE_ATTACHMENTS,
    TRIGGERS,
    USERS,
    USERS_BY_EMAIL,
    FIELDS,
    /** Projects, names and who can be assigned are answered. */
    LOOKUPS,
    MAKE_COMPONENTS,
    MAKE_VERSIONS,
    /** Options of choice fields are added. */
    MAKE_OPTIONS,
    /** Scripts may call the tracker's own API. */
    OWN_API,
    /** Polling tells of entities that were deleted. */
    POLL_DELETIONS
}
