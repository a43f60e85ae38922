package io.syncline.rules.part;

import io.syncline.rules.twin.TwinKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The marker of something that a replica or a script adds to an entity: the same on every repeat. */
public final class PartMarker {
    private PartMarker() {}

    /** For what the other side knows under this id. */
    public static String ofRemote(TwinKey twin, String remoteId) {
        return marker(twin, "r" + remoteId);
    }

    /** For the n-th thing that the script made itself while it handled this event. */
    public static String ofScript(TwinKey twin, long event, int number) {
        return marker(twin, "e" + event + "." + number);
    }

    /** The other side's id inside a marker, unless the script made the thing itself. */
    public static Optional<String> remoteId(String marker) {
        String origin = marker.substring(marker.lastIndexOf(':') + 1);
        String decoded = new String(Base64.getUrlDecoder().decode(origin), StandardCharsets.UTF_8);
        return decoded.startsWith("r") ? Optional.of(decoded.substring(1)) : Optional.empty();
    }

    private static String marker(TwinKey twin, String origin) {
        return twin.twin() + ":" + twin.side().wire() + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(origin.getBytes(StandardCharsets.UTF_8));
    }
}
