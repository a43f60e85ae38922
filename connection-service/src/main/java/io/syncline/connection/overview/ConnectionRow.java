package io.syncline.connection.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.syncline.connection.lifecycle.Mode;
import io.syncline.connection.rules.FlowDirection;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.state.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection as the API shows it.
 *
 * @param status what both lanes have confirmed
 * @param requested what was asked for last; differs from the status until the lanes confirm
 * @param version of the last publication
 * @param pairs twins, absent while unknown
 * @param queued replicas that wait in each lane, absent while unknown
 * @param errors parked messages, absent while unknown
 * @param waiting lanes that pause because of their tracker, by side
 * @param degraded why something is absent
 */
public record ConnectionRow(
        ConnectionId id,
        String name,
        String description,
        ConnectionStatus status,
        ConnectionStatus requested,
        long version,
        Mode mode,
        String conflicts,
        FlowDirection direction,
        SideView left,
        SideView right,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Long> pairs,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Queued> queued,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Long> errors,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Instant> lastSync,
        Map<String, Waiting> waiting,
        List<String> degraded,
        Instant createdAt) {

    /** Replicas in the lane towards each side that were not applied yet. */
    public record Queued(long left, long right) {}

    /** Why a lane pauses, and until when. */
    public record Waiting(String reason, Optional<Instant> until) {}
}
