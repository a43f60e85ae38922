package io.syncline.script.helper;

import io.syncline.hub.id.EntityRef;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.tracker.LocalTracker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code syncHelper}. */
public final class SyncHelper extends ScriptHelper {
    private final ScriptKind kind;
    private final ConnectionFacts connection;
    private final LocalSide side;
    private final Wishes wishes;

    public SyncHelper(ScriptKind kind, ConnectionFacts connection, LocalSide side, Wishes wishes) {
        super(
                "syncHelper",
                List.of(
                        "syncBackAfterProcessing",
                        "unExalateAfterProcessing",
                        "getLocalIssueKeyFromRemoteId",
                        "getLocalIssueFromRemoteUrn",
                        "isUnderSync",
                        "getRemoteIssueUrl",
                        "getTrackerUrl",
                        "getRemoteTrackerUrl"));
        this.kind = kind;
        this.connection = connection;
        this.side = side;
        this.wishes = wishes;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "syncBackAfterProcessing" -> syncBack();
            case "unExalateAfterProcessing", "unexalateAfterProcessing" -> unexalate();
            case "getLocalIssueKeyFromRemoteId" -> localKey(side, arguments);
            case "getLocalIssueFromRemoteUrn" ->
                throw ScriptStop.refused("syncHelper.getLocalIssueFromRemoteUrn(..) is not available; use "
                        + "getLocalIssueKeyFromRemoteId(remoteId)");
            case "isUnderSync" ->
                arguments
                        .text(0)
                        .map(id -> side.ask(tracker -> tracker.underSync(id, arguments.text(2))))
                        .orElse(false);
            case "getTrackerUrl" -> side.ask(LocalTracker::localUrl);
            case "getRemoteTrackerUrl" -> side.ask(LocalTracker::remoteUrl);
            case "getRemoteIssueUrl" ->
                throw ScriptStop.refused(
                        "syncHelper.getRemoteIssueUrl(..) is not available; send issue.url in the other side's outgoing script");
            default -> throw unknown(name);
        };
    }

    private @Nullable Object syncBack() {
        if (kind == ScriptKind.OUTGOING) {
            throw new ScriptTrouble("syncHelper.syncBackAfterProcessing() works in incoming scripts only");
        }
        if (!connection.bidirectional()) {
            throw new ScriptTrouble("syncHelper.syncBackAfterProcessing() needs a connection in both directions, and '"
                    + connection.name() + "' only goes one way: nothing could be sent back");
        }
        wishes.syncBack();
        return null;
    }

    private @Nullable Object unexalate() {
        if (kind == ScriptKind.OUTGOING) {
            throw new ScriptTrouble("syncHelper.unExalateAfterProcessing() works in incoming scripts only");
        }
        wishes.unexalate();
        return null;
    }

    static @Nullable Object localKey(LocalSide side, Arguments arguments) {
        return arguments
                .text(0)
                .flatMap(id -> side.ask(tracker -> tracker.localOf(id)))
                .map(EntityRef::key)
                .orElse(null);
    }
}
