package io.syncline.connector.github.write;

import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.github.wire.Milestone;
import io.syncline.hub.issue.HubUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found on GitHub of what a plan names.
 *
 * @param logins of the users who can be assigned, by the user as the plan names it
 * @param milestones of the repository; empty when the plan names none
 * @param types the repository knows; empty when it knows none or the plan names none
 * @param fields of the organisation; none when it has none or the plan names none
 * @param duplicateOf id of the issue for which it is closed; absent when there is none or the plan names none
 */
public record Lookups(
        Map<HubUser, String> logins,
        List<Milestone> milestones,
        List<IssueType> types,
        FieldCatalog fields,
        Optional<Long> duplicateOf) {
    public Lookups {
        logins = Map.copyOf(logins);
        milestones = List.copyOf(milestones);
        types = List.copyOf(types);
    }

    public Lookups(
            Map<HubUser, String> logins, List<Milestone> milestones, List<IssueType> types, FieldCatalog fields) {
        this(logins, milestones, types, fields, Optional.empty());
    }

    /** The same with this issue. */
    public Lookups duplicateOf(Optional<Long> issue) {
        return new Lookups(logins, milestones, types, fields, issue);
    }

    Optional<Milestone> milestone(String title) {
        return milestones.stream()
                .filter(one -> one.title().equalsIgnoreCase(title))
                .findFirst();
    }

    Optional<IssueType> type(String name) {
        return types.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }
}
