package io.syncline.simulators.fault;

import io.syncline.simulators.http.Answer;
import java.util.Map;

/** What a tracker does to somebody who asks too often. */
public sealed interface RateLimited {
    /** It does nothing but say no. */
    record Refused(Answer answer) implements RateLimited {}

    /** It does as asked, and says in these headers that the next request is not welcome yet. */
    record Warned(Map<String, String> headers) implements RateLimited {
        public Warned {
            headers = Map.copyOf(headers);
        }
    }
}
