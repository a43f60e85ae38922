package io.syncline.simulators.fault;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of misbehaviour, by their names on the wire. */
public enum FaultKind {
    /** Answer the given status at once, without doing anything. */
    STATUS("status"),
    /** Wait {@code delayMs} before doing the work. */
    SLOW("slow"),
    /** Ask for silence as the vendor does for the given {@code limit}, for {@code delayMs}. */
    RATE_LIMIT("rateLimit"),
    /** Know nobody by the credentials. */
    AUTH_EXPIRED("authExpired"),
    /** Lead on to where the thing is now; GitHub only. */
    MOVED("moved"),
    /** Leave out what the caller has no permission to write, and say nothing; GitHub only. */
    SILENT_DROP("silentDrop"),
    /** Do the work, then drop the connection without an answer. */
    LOST_REPLY("lostReply"),
    WEBHOOK_DROP("webhookDrop"),
    WEBHOOK_DUPLICATE("webhookDuplicate"),
    /** Let the next webhook for the same target overtake this one. */
    WEBHOOK_REORDER("webhookReorder"),
    /** Deliver {@code delayMs} late; later webhooks for the target wait behind. */
    WEBHOOK_DELAY("webhookDelay"),
    /** Searches see the state of {@code delayMs} ago. */
    SEARCH_LAG("searchLag"),
    /** Keep another form of the texts than was sent. */
    TEXT_REWRITE("textRewrite"),
    /** After a write, change the same card in somebody else's name. */
    AUTOMATION("automation");

    private final String wireName;

    FaultKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static Optional<FaultKind> named(String name) {
        return Arrays.stream(values()).filter(k -> k.wireName.equals(name)).findFirst();
    }
}
