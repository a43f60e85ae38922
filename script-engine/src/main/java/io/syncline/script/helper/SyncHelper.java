package io.syncline.script.helper;

import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.tracker.LocalTracker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code syncHelper}. */
public final class SyncHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of(
            "syncBackAfterProcessing()",
            "unExalateAfterProcessing()",
            "getLocalIssueKeyFromRemoteId(remoteId)",
            "getLocalIssueKeyFromRemoteId(remoteId, entityType)",
            "getLocalIssueFromRemoteUrn(urn)",
            "getLocalIssueFromRemoteUrn(urn, entityType)",
            "isUnderSync(id, entityType)",
            "isUnderSync(id, entityType, connectionName)",
            "getRemoteIssueUrl(id)",
            "getRemoteIssueUrl(id, entityType)",
            "getTrackerUrl()",
            "getRemoteTrackerUrl()");

    private final ScriptKind kind;
    private final LocalSide side;
    private final Wishes wishes;

    public SyncHelper(ScriptKind kind, LocalSide side, Wishes wishes) {
        super("syncHelper", SIGNATURES);
        this.kind = kind;
        this.side = side;
        this.wishes = wishes;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "syncBackAfterProcessing" -> syncBack();
            case "unExalateAfterProcessing", "unexalateAfterProcessing" -> unexalate();
            case "getLocalIssueKeyFromRemoteId", "getLocalIssueFromRemoteUrn" -> localKey(side, arguments);
            case "isUnderSync" ->
                arguments
                        .id(0)
                        .map(id -> side.ask(tracker -> tracker.underSync(id, arguments.text(2))))
                        .orElse(false);
            case "getTrackerUrl" -> side.ask(LocalTracker::localUrl);
            case "getRemoteTrackerUrl" -> side.ask(LocalTracker::remoteUrl);
            case "getRemoteIssueUrl" ->
                arguments
                        .id(0)
                        .flatMap(id -> side.ask(tracker -> tracker.remoteIssueUrl(id)))
                        .orElse(null);
            default -> throw unknown(name);
        };
    }

    private @Nullable Object syncBack() {
        onlyIncoming("syncBackAfterProcessing");
        ConnectionFacts connection = side.connection();
        if (!connection.bidirectional()) {
            throw new ScriptTrouble("syncHelper.syncBackAfterProcessing() needs a connection in both directions, and '"
                    + connection.name() + "' only goes one way: nothing could be sent back");
        }
        wishes.syncBack();
        return null;
    }

    private @Nullable Object unexalate() {
        onlyIncoming("unExalateAfterProcessing");
        wishes.unexalate();
        return null;
    }

    private void onlyIncoming(String function) {
        if (kind == ScriptKind.OUTGOING) {
            throw new ScriptTrouble("syncHelper." + function + "() works in incoming scripts only");
        }
    }

    static @Nullable Object localKey(LocalSide side, Arguments arguments) {
        return arguments
                .id(0)
                .flatMap(id -> side.ask(tracker -> tracker.localOf(id)))
                .map(ref -> IssueKeys.of(ref, side.connection().localTracker()))
                .orElse(null);
    }
}
