package io.syncline.simulators.desk;

/** Someone who can act at the desk: {@code id} as the tracker knows them, {@code name} as people do. */
public record Person(String id, String name) {}
