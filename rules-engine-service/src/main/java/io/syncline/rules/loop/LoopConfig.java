package io.syncline.rules.loop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a pair of entities counts as going in circles. */
@ConfigMapping(prefix = "syncline.loop")
public interface LoopConfig {
    /** How often a field may be written here, changed here and written here again. */
    @WithDefault("10")
    int writes();

    /** The time in which that many are too many. */
    @WithDefault("1m")
    Duration within();
}
