package io.syncline.simulators.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.util.Optional;

/** What fields need to know of other issues. */
public interface IssueLookup {
    /** The key of the issue with this id or key. */
    Optional<String> keyOf(String idOrKey);

    /** The short form in which one issue shows another. */
    JsonNode brief(String key, ApiVersion version);
}
