package io.syncline.connection.instance;

import java.util.Map;
import java.util.Optional;

/**
 * What a person says about an instance. On {@code PUT} credentials and secret may be left out: the old ones stay.
 *
 * @param credentials the tracker's own fields, see {@code GET /trackers}
 */
public record InstanceRequest(
        Optional<String> name,
        Optional<String> tracker,
        Optional<String> url,
        Optional<Map<String, String>> credentials,
        Optional<String> webhookSecret) {

    @Override
    public String toString() {
        return "InstanceRequest[name=" + name + ", tracker=" + tracker + ", url=" + url + "]";
    }
}
