package io.syncline.benchmarks.script;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.limit.ScriptLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The two documented scripts, and an issue of ordinary size for them to work on. */
final class Samples {
    private static final EntityRef LOCAL = new EntityRef(new InstanceId("local"), "101", "UD-1");
    private static final ConnectionFacts FACTS = new ConnectionFacts(
            "jira_to_github",
            "our Jira",
            "their GitHub",
            new TrackerKind("jira"),
            new TrackerKind("github"),
            "UD",
            true,
            Mappings.none());

    private Samples() {}

    /** Compiles it anew at every call. */
    static SyncScript compiled(ScriptKind kind) {
        ScriptSource source = new ScriptSource(kind, text("seed-" + kind.wire() + ".groovy"));
        return switch (ScriptEngine.create(ScriptLimits.defaults()).compile(source)) {
            case Compilation.Compiled compiled -> compiled.script();
            case Compilation.Rejected rejected -> throw new IllegalStateException("rejected: " + rejected.errors());
        };
    }

    static OutgoingInput outgoing() {
        return new OutgoingInput(issue(), LOCAL, Optional.empty(), false, FACTS, Instant.EPOCH);
    }

    static IncomingInput incoming() {
        Replica replica = new Replica(
                ReplicaVersion.CURRENT,
                issue(),
                new ReplicaSource(new InstanceId("remote"), "r1", "REM-1", Optional.empty()),
                new ConnectionId("c1"),
                3,
                Instant.parse("2026-01-01T00:00:00Z"));
        return new IncomingInput(
                HubJson.read("{\"id\":\"101\",\"key\":\"UD-1\",\"summary\":\"Old\"}", HubIssue.class),
                Optional.of(LOCAL),
                replica,
                Optional.empty(),
                false,
                List.of(),
                FACTS,
                Instant.EPOCH);
    }

    private static HubIssue issue() {
        return HubJson.read(text("issue.json"), HubIssue.class);
    }

    private static String text(String name) {
        try (var in = Samples.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
