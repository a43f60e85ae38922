package io.syncline.connection.instance;

import java.util.Map;
import java.util.Optional;

/**
 * What a person says about an instance. On {@code PUT} all but name, tracker and address may be left out: the old ones stay.
 *
 * @param credentials the tracker's own fields, see {@code GET /trackers}
 * @param internal whether the host may be at a private address; if nothing is said it may not
 * @param pollInterval time between two polls as an ISO-8601 duration, {@code PT0S} for none
 */
public record InstanceRequest(
        Optional<String> name,
        Optional<String> tracker,
        Optional<String> url,
        Optional<Map<String, String>> credentials,
        Optional<String> webhookSecret,
        Optional<Boolean> internal,
        Optional<String> pollInterval) {

    @Override
    public String toString() {
        return "InstanceRequest[name=" + name + ", tracker=" + tracker + ", url=" + url + "]";
    }
}
