package io.syncline.connection.history;

import io.syncline.connection.rules.RulesVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * What a version changed.
 *
 * @param against number of the version it is compared with; 0 for none: everything is new
 */
public record VersionDiff(
        long version,
        long against,
        String author,
        String note,
        Instant publishedAt,
        ScriptDiff outgoing,
        ScriptDiff incoming) {

    /** A version and the one it is compared with; absent: nothing. */
    static VersionDiff of(RulesVersion version, Optional<RulesVersion> against) {
        long other = against.map(RulesVersion::version).orElse(0L);
        return new VersionDiff(
                version.version(),
                other,
                version.author(),
                version.note(),
                version.publishedAt(),
                script(version, other, "outgoing", against.map(RulesVersion::outgoing), version.outgoing()),
                script(version, other, "incoming", against.map(RulesVersion::incoming), version.incoming()));
    }

    private static ScriptDiff script(
            RulesVersion version, long against, String name, Optional<String> older, String newer) {
        return ScriptDiff.between(name + " " + against, older.orElse(""), name + " " + version.version(), newer);
    }
}
