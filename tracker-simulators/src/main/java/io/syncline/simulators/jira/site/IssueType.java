package io.syncline.simulators.jira.site;

public record IssueType(String id, String name, String description, boolean subtask, int avatarId) {}
