package io.syncline.hub.lookup;

/** Where people find a tracker in the browser, without a slash at the end. */
public record WebAddress(String url) {}
