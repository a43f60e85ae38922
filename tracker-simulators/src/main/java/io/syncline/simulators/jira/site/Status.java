package io.syncline.simulators.jira.site;

public record Status(String id, String name, StatusCategory category) {}
