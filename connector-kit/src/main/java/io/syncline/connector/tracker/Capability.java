package io.syncline.connector.tracker;

/**
 * What a tracker may be able to do beside what all must: create, update and comment, set status and assignee, answer questions about
 * fields, people and projects, and be called by scripts. Which fields it writes, {@link Tracker#writable()} says. One that does not
 * declare a capability refuses it clearly or leaves it out with a warning; the contract checks both.
 */
public enum Capability {
    EDIT_COMMENTS,
    DELETE_COMMENTS,
    /** Comments that the public or customers do not see. */
    INTERNAL_COMMENTS,
    /** Several assignees at once. */
    ASSIGNEES,
    /** Time spent: read, added, edited and deleted, each once however often it is sent. */
    WORKLOGS,
    /** Links between issues: read, added and taken away. */
    LINKS,
    /** Attachments are listed, and their bytes can be read. */
    READ_ATTACHMENTS,
    /** Adds attachments, each once however often it is sent. */
    ADD_ATTACHMENTS,
    /** Deletes attachments that our account added. */
    DELETE_ATTACHMENTS,
    TRIGGERS,
    /** People are found by their address, where they show it. */
    USERS_BY_EMAIL,
    MAKE_COMPONENTS,
    MAKE_VERSIONS,
    /** Options of choice fields are added. */
    MAKE_OPTIONS,
    /** Polling tells of entities that were deleted. */
    POLL_DELETIONS
}
