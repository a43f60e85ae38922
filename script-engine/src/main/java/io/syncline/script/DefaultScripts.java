package io.syncline.script;

import io.syncline.hub.id.TrackerKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The scripts a new connection starts with, for people to change. They name the local side's tracker, whatever the remote one is. */
public final class DefaultScripts {
    private static final Set<String> OWN = Set.of("jira", "github", "azure");

    private DefaultScripts() {}

    /** What leaves an entity of this kind of tracker. */
    public static String outgoing(TrackerKind tracker) {
        return text(tracker, ScriptKind.OUTGOING);
    }

    /** What arrives at an entity of this kind of tracker. */
    public static String incoming(TrackerKind tracker) {
        return text(tracker, ScriptKind.INCOMING);
    }

    private static String text(TrackerKind tracker, ScriptKind kind) {
        String set = OWN.contains(tracker.value()) ? tracker.value() : "generic";
        String name = "defaults/" + set + "-" + kind.wire() + ".groovy";
        try (InputStream in = DefaultScripts.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("default script " + name + " is missing from the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
