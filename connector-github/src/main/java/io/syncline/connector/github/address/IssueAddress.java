package io.syncline.connector.github.address;

import io.syncline.connector.github.wire.Issue;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code owner/name#number}: what people write, and our id too, because it is all that the REST API can be asked by. */
public record IssueAddress(RepositoryName repository, int number) {
    private static final Pattern URL = Pattern.compile("/repos/([^/]+/[^/]+)/issues/(\\d{1,9})$");
    private static final Pattern FORM = Pattern.compile("([^/#]+/[^/#]+)#([1-9]\\d{0,8})");

    /** Reads {@link #toString} back; empty for anything else. */
    public static Optional<IssueAddress> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        int number = Integer.parseInt(matcher.group(2));
        return RepositoryName.parse(matcher.group(1)).map(repository -> new IssueAddress(repository, number));
    }

    /** From the URL of an issue in the API, or its {@link #path}. */
    public static Optional<IssueAddress> ofApiUrl(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.find()) return Optional.empty();
        return parse(matcher.group(1) + "#" + matcher.group(2));
    }

    /** Where an issue says it is; after a transfer not where it was asked for. */
    public static IssueAddress of(Issue issue) {
        return new IssueAddress(RepositoryName.ofApiUrl(issue.repositoryUrl()), issue.number());
    }

    /** Path below the API root. */
    public String path() {
        return repository.path() + "/issues/" + number;
    }

    public EntityRef ref(InstanceId instance) {
        return new EntityRef(instance, toString(), toString());
    }

    @Override
    public String toString() {
        return repository + "#" + number;
    }
}
