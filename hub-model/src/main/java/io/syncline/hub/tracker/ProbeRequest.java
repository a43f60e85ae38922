package io.syncline.hub.tracker;

import java.net.URI;
import java.util.Map;

/**
 * Asks whether a tracker answers under this URL and accepts these credentials; plain text, on the internal network only.
 *
 * @param internal whether the host may be at a private address
 */
public record ProbeRequest(URI url, Map<String, String> credentials, boolean internal) {
    public ProbeRequest {
        credentials = Map.copyOf(credentials);
    }

    @Override
    public String toString() {
        return "ProbeRequest[url=" + url + "]";
    }
}
