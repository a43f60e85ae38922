package io.syncline.hub.tracker;

import java.util.Optional;

/**
 * Answer to a {@link ProbeRequest}.
 *
 * @param field the field that is wrong ({@code url} or {@code credentials.<name>}), when not ok
 * @param account who the credentials belong to, when ok
 */
public record ProbeResult(boolean ok, Optional<String> field, String message, Optional<String> account) {}
