package io.syncline.connector.github.poll;

import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.poll.wire.RepositoryComment;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.poll.PollResult;
import io.syncline.connector.poll.PollWindow;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.poll.Sighting;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.Watermark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists issues and comments that were updated, and has failed webhooks delivered again: only they tell of deletions.
 *
 * @see <a href="https://docs.github.com/rest/issues/issues#list-repository-issues">List repository issues</a>
 */
public final class GithubPoller implements Poller {
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final GithubClient client;
    private final Redelivery redelivery;
    private final Clock clock;

    public GithubPoller(GithubClient client, Clock clock) {
        this.client = client;
        this.redelivery = new Redelivery(client);
        this.clock = clock;
    }

    @Override
    public Answer<PollResult> poll(Instance instance, String project, Optional<Watermark> before) {
        Optional<RepositoryName> repository = RepositoryName.parse(project);
        if (repository.isEmpty()) return Answer.refused("project", "'" + project + "' is not of the form owner/name");
        Site site = Site.of(instance);
        PollWindow window = PollWindow.after(before, clock.instant(), OVERLAP);
        return there(issues(site, repository.get(), window), project)
                .then(issues -> comments(site, repository.get(), window).then(comments -> redelivery
                        .ofFailed(site, repository.get(), instance.uid(), window, before.isPresent())
                        .map(again -> window.result(joined(issues, comments, again)))));
    }

    private Answer<List<Sighting>> issues(Site site, RepositoryName repository, PollWindow window) {
        String path = repository.path() + "/issues?state=all&sort=updated&direction=asc&since=" + since(window);
        return client.all(site, path, Issue.class).map(issues -> issues.stream()
                .filter(issue -> issue.pullRequest().isEmpty())
                .map(GithubPoller::sighting)
                .toList());
    }

    private Answer<List<Sighting>> comments(Site site, RepositoryName repository, PollWindow window) {
        String path = repository.path() + "/issues/comments?sort=updated&direction=asc&since=" + since(window);
        return client.all(site, path, RepositoryComment.class).map(comments -> comments.stream()
                .filter(comment -> !comment.onPullRequest())
                .flatMap(comment -> sighting(comment).stream())
                .toList());
    }

    private static String since(PollWindow window) {
        return window.from().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Sighting sighting(Issue issue) {
        String address = IssueAddress.of(issue).toString();
        Hint hint = hint(address, ChangeKind.UPDATED, issue.updatedAt());
        return new Sighting(address, Fingerprint.of(issue), issue.updatedAt(), Optional.of(hint));
    }

    private static Optional<Sighting> sighting(RepositoryComment comment) {
        return IssueAddress.ofApiUrl(comment.issueUrl())
                .map(issue -> new Sighting(
                        "comment " + comment.id(),
                        Fingerprint.of(comment),
                        comment.updatedAt(),
                        Optional.of(hint(issue.toString(), ChangeKind.COMMENTED, comment.updatedAt()))));
    }

    /** No version, as in webhooks: times have seconds only, so an equal one does not prove that nothing changed. */
    private static Hint hint(String address, ChangeKind kind, Instant at) {
        return new Hint(address, address, kind, Optional.empty(), Optional.of(at), Optional.empty());
    }

    private static <T> Answer<T> there(Answer<T> answer, String project) {
        return answer instanceof Answer.Gone<T>
                ? Answer.refused("project", "repository " + project + " is not there, or not visible to the account")
                : answer;
    }

    private static List<Sighting> joined(List<Sighting> issues, List<Sighting> comments, List<Sighting> deliveries) {
        return Stream.of(issues, comments, deliveries).flatMap(List::stream).toList();
    }
}
