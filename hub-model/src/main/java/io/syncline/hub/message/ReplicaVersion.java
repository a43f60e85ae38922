package io.syncline.hub.message;

/** Version of the hub issue's form. */
public record ReplicaVersion(int major, int minor, int patch) {
    public static final ReplicaVersion CURRENT = new ReplicaVersion(1, 14, 0);
}
