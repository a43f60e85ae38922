package io.syncline.rules.script;

import io.syncline.hub.issue.HubNamed;
import io.syncline.rules.lookup.InstanceQuestions;
import io.syncline.rules.lookup.TwinQuestions;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.TrackerRefusal;

/**
 * A side's tracker for runs that only work something out: outgoing scripts, which run whenever somebody looks, and incoming scripts that
 * are run to foresee what they would make. Nothing in the tracker changes.
 */
final class ReadingTracker extends SideTracker {
    ReadingTracker(ConnectionSide side, TrackerLookup.Store store, InstanceQuestions instances, TwinQuestions twins) {
        super(side, store, instances, twins);
    }

    /** The one there is, or one of that name without an id. */
    @Override
    public HubNamed makeName(NameKind kind, String project, String name) {
        return names(kind, project).stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> HubNamed.of(needed(name)));
    }

    @Override
    public HubNamed makeOption(String fieldId, String text) {
        return HubNamed.of(needed(text));
    }

    @Override
    public HttpReply http(HttpAsk ask) {
        if (ask.mutates()) {
            throw new TrackerRefusal("this run only reads, so " + ask.method()
                    + " is not sent: calls that change something belong into the incoming rule");
        }
        return super.http(ask);
    }

    private static String needed(String text) {
        if (text.isBlank()) throw new TrackerRefusal("a new name needs a text");
        return text.strip();
    }
}
