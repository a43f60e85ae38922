package io.syncline.hub.event;

import java.time.Instant;

/**
 * One call that changed, or was meant to change, something in a tracker: creating, editing, a transition, a comment, a file. Reads are no
 * steps.
 *
 * @param at when its outcome was known
 * @param call method and path as sent, without the query, such as {@code POST /rest/api/3/issue/10001/transitions}; never a body
 * @param outcome the status the tracker answered with, such as {@code 204}, or in words why there is none
 */
public record TrackerStep(Instant at, String call, String outcome) {}
