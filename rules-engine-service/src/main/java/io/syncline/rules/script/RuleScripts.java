package io.syncline.rules.script;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.limit.ScriptLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The compiled scripts of all published rule versions, compiled when first needed. Thread-safe. */
@ApplicationScoped
public class RuleScripts {
    private record Key(ConnectionId connection, Side side, ScriptKind kind) {}

    private record Entry(String text, Compilation compilation) {}

    private final ScriptEngine engine = ScriptEngine.create(ScriptLimits.defaults());
    private final Map<Key, Entry> compiled = new ConcurrentHashMap<>();

    /** The outgoing script of this side. */
    public Compilation outgoing(ConnectionSide side) {
        return script(side, ScriptKind.OUTGOING, side.local().rules().outgoing());
    }

    /** The incoming script of this side. */
    public Compilation incoming(ConnectionSide side) {
        return script(side, ScriptKind.INCOMING, side.local().rules().incoming());
    }

    /** What is wrong with two texts, without keeping anything. */
    public List<RuleDiagnostic> check(String outgoing, String incoming) {
        List<RuleDiagnostic> all = new ArrayList<>();
        all.addAll(check(ScriptKind.OUTGOING, outgoing));
        all.addAll(check(ScriptKind.INCOMING, incoming));
        return all;
    }

    /** Forgets the scripts of a connection that is gone. */
    public void forget(ConnectionId connection) {
        compiled.keySet().removeIf(key -> key.connection().equals(connection));
    }

    private List<RuleDiagnostic> check(ScriptKind kind, String text) {
        return switch (engine.compile(new ScriptSource(kind, text))) {
            case Compilation.Rejected rejected -> rejected.errors();
            case Compilation.Compiled good -> {
                good.script().close();
                yield good.warnings();
            }
        };
    }

    private Compilation script(ConnectionSide side, ScriptKind kind, String text) {
        Key key = new Key(side.connection().id(), side.side(), kind);
        return compiled.compute(key, (k, old) -> {
                    if (old != null && old.text().equals(text)) return old;
                    return new Entry(text, engine.compile(new ScriptSource(kind, text)));
                })
                .compilation();
    }
}
