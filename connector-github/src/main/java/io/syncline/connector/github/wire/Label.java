package io.syncline.connector.github.wire;

public record Label(String name) {}
