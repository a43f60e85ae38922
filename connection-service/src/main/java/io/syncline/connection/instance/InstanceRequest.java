package io.syncline.connection.instance;

import java.util.Map;
import java.util.Optional;

/**
 * What a person says about an instance. On {@code PUT} credentials, secret and {@code internal} may be left out: the old ones stay.
 *
 * @param credentials the tracker's own fields, see {@code GET /trackers}
 * @param internal whether the host may be at a private address; if nothing is said it may not
 */
public record InstanceRequest(
        Optional<String> name,
        Optional<String> tracker,
        Optional<String> url,
        Optional<Map<String, String>> credentials,
        Optional<String> webhookSecret,
        Optional<Boolean> internal) {

    @Override
    public String toString() {
        return "InstanceRequest[name=" + name + ", tracker=" + tracker + ", url=" + url + "]";
    }
}
