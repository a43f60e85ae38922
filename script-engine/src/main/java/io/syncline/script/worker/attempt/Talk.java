package io.syncline.script.worker.attempt;

import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.TrackerAnswers;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.worker.pool.Line;
import io.syncline.script.worker.pool.LineLost;
import io.syncline.script.worker.wire.Message;

/** One run as a conversation with a worker: puts the script's questions to the tracker until the run ends. */
public final class Talk {
    private final LocalTracker tracker;
    private final Footprint footprint;
    private final int mostAsks;

    public Talk(LocalTracker tracker, Footprint footprint, int mostAsks) {
        this.tracker = tracker;
        this.footprint = footprint;
        this.mostAsks = mostAsks;
    }

    /** How the run ended. What the tracker throws is thrown, once the worker has given up the run. */
    public Message ended(Line line, Message request, long nanos) throws LineLost {
        line.begin(request, nanos);
        Message said = line.next();
        while (said instanceof Message.Ask asked) {
            line.pause();
            line.resume(answer(line, asked.ask()));
            said = line.next();
        }
        line.end();
        return said;
    }

    private Message answer(Line line, TrackerAsk ask) throws LineLost {
        footprint.asked(ask);
        if (footprint.asks() > mostAsks) throw line.refuse("the script asks without end");
        try {
            return new Message.Told(TrackerAnswers.told(tracker, ask));
        } catch (RuntimeException e) {
            giveUp(line);
            throw e;
        }
    }

    /** A worker that does not give up is left in the middle, and ended for it. */
    private static void giveUp(Line line) {
        try {
            line.resume(new Message.GiveUp());
            if (!(line.next() instanceof Message.Ask)) line.end();
        } catch (LineLost e) {
            // Then it has no run to give up any more.
        }
    }
}
