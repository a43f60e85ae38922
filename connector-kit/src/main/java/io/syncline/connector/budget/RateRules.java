package io.syncline.connector.budget;

import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How one vendor limits what an account asks. Thread-safe. */
public interface RateRules {
    /** The budget of everything that an account does. */
    String ALL = "all";

    /** Names of the budgets that a call draws on: a pause of any of them holds it back. */
    Set<String> budgets(TrackerCall call);

    /** What the answer to a call says. */
    List<News> read(TrackerCall call, Answered answer, Instant now);
}
