package io.syncline.connector.jira.transition;

/**
 * A walk that can begin.
 *
 * @param first the step that begins it
 */
public record Walk(String issue, Way way, Step first) {}
