package io.syncline.connector.github.wire;

import java.util.Optional;

/** That an issue is truly a pull request. */
public record PullRequestLink(Optional<String> url) {}
