package io.syncline.simulators.github.world;

import java.io.Serializable;

/** Something an event body carries under a name of its own. */
public sealed interface Part extends Serializable
        permits Account,
                FieldValue,
                Issue,
                IssueComment,
                IssueField,
                IssueType,
                Label,
                Milestone,
                Part.Changes,
                Part.Number,
                Part.Place {

    /** A bare number, such as the id of something that is in the body too. */
    record Number(long value) implements Part {}

    /** A repository other than the one that is told of. */
    record Place(Repository repository) implements Part {}

    /** Former texts by property name, as in {@code changes.title.from}. */
    record Changes(java.util.Map<String, String> former) implements Part {
        public Changes {
            former = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(former));
        }
    }
}
