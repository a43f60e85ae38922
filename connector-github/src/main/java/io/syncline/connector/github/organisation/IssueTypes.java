package io.syncline.connector.github.organisation;

import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.lookup.ShortMemory;
import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The issue types that a repository has from its organisation; those of persons have none. Remembered for a minute. Thread-safe. */
public final class IssueTypes {
    private final GithubClient client;
    private final ShortMemory<Place, List<IssueType>> recent;

    public IssueTypes(GithubClient client, Clock clock) {
        this.client = client;
        this.recent = new ShortMemory<>(clock, Place.FRESH);
    }

    public Answer<List<IssueType>> of(Site site, RepositoryName repository) {
        return recent.answer(Place.of(site, repository.toString()), found -> true, ask(site, repository));
    }

    /** As {@link #of}, but asked anew when there are types and none of this name is known. */
    public Answer<List<IssueType>> with(Site site, RepositoryName repository, String name) {
        return of(site, repository)
                .then(types -> types.isEmpty()
                                || types.stream().anyMatch(type -> type.name().equalsIgnoreCase(name))
                        ? Answer.done(types)
                        : recent.fresh(Place.of(site, repository.toString()), found -> true, ask(site, repository)));
    }

    private Supplier<Answer<List<IssueType>>> ask(Site site, RepositoryName repository) {
        return () -> {
            Answer<IssueType[]> types = client.get(site, repository.path() + "/issue-types", IssueType[].class);
            if (types instanceof Answer.Gone<IssueType[]>) return Answer.done(List.of());
            return types.map(List::of);
        };
    }
}
