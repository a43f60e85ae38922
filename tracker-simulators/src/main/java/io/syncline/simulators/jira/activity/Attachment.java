package io.syncline.simulators.jira.activity;

import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.keeping.StoredFile;
import java.io.Serializable;
import java.time.Instant;

/** A file; {@code ticket} opens its bytes to whoever was redirected to them. */
public record Attachment(
        String id, JiraUser author, Instant created, String fileName, String mediaType, StoredFile file, String ticket)
        implements Serializable {}
