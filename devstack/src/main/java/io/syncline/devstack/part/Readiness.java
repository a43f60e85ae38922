package io.syncline.devstack.part;

import java.net.URI;
import java.util.List;

/** How a part shows that it serves. */
public sealed interface Readiness {
    /** It prints the line of {@link io.syncline.embedded.ReadyLine}. */
    record Printed() implements Readiness {}

    /** Every one of these answers a GET with 200. */
    record Answers(List<URI> urls) implements Readiness {
        public Answers {
            if (urls.isEmpty()) throw new IllegalArgumentException("no URL to ask");
            urls = List.copyOf(urls);
        }
    }
}
