package io.syncline.simulators.jira.site;

import java.io.Serializable;

public record Status(String id, String name, StatusCategory category) implements Serializable {}
