package io.syncline.hub.tracker;

import java.net.URI;
import java.util.Map;

/** Asks whether a tracker answers under this URL and accepts these credentials; plain text, on the internal network only. */
public record ProbeRequest(URI url, Map<String, String> credentials) {
    public ProbeRequest {
        credentials = Map.copyOf(credentials);
    }

    @Override
    public String toString() {
        return "ProbeRequest[url=" + url + "]";
    }
}
