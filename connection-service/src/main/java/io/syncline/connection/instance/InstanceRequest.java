package io.syncline.connection.instance;

import java.util.Map;
import java.util.Optional;

/**
 * What a person says about an instance. On {@code PUT} credentials, secret and poll interval may be left out: the old ones stay.
 *
 * @param credentials the tracker's own fields, see {@code GET /trackers}
 * @param pollInterval time between two polls as an ISO-8601 duration, {@code PT0S} for none
 */
public record InstanceRequest(
        Optional<String> name,
        Optional<String> tracker,
        Optional<String> url,
        Optional<Map<String, String>> credentials,
        Optional<String> webhookSecret,
        Optional<String> pollInterval) {

    @Override
    public String toString() {
        return "InstanceRequest[name=" + name + ", tracker=" + tracker + ", url=" + url + "]";
    }
}
