package io.syncline.connector.github.wire;

public record Milestone(int number, String title) {}
