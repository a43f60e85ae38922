package io.syncline.connector.github.wire;

/** Bug, Task, Feature or whatever an organisation defines; repositories of persons have none. */
public record IssueType(long id, String name) {}
