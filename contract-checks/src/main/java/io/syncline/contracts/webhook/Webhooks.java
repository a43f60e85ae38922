package io.syncline.contracts.webhook;

import java.util.List;

/** What a vendor's webhooks are like. */
interface Webhooks {
    /** What is not as it should be, each with its place; empty when nothing is. */
    List<String> complaints(Sent sent);
}
