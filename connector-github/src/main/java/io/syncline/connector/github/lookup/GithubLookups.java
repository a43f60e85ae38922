package io.syncline.connector.github.lookup;

import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.organisation.IssueFields;
import io.syncline.connector.github.organisation.IssueTypes;
import io.syncline.connector.github.people.Login;
import io.syncline.connector.github.wire.Milestone;
import io.syncline.connector.github.write.GithubStatus;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A repository as a project: its milestones are versions, open and closed are its statuses, why an issue was closed is a resolution, and
 * the issue types are those of its organisation. There are no priorities, components or kinds of links.
 */
public final class GithubLookups implements Lookups {
    private static final List<String> REASONS = List.of("completed", "not_planned", "duplicate");

    private final GithubClient client;
    private final IssueTypes types;
    private final IssueFields fields;

    public GithubLookups(GithubClient client, IssueTypes types, IssueFields fields) {
        this.client = client;
        this.types = types;
        this.fields = fields;
    }

    @Override
    public Answer<Optional<HubProject>> project(Instance instance, String key) {
        Site site = Site.of(instance);
        return known(site, key)
                .then(known -> known.isEmpty()
                        ? Answer.done(Optional.empty())
                        : milestones(site, known.get())
                                .map(milestones -> Optional.of(project(known.get(), milestones))));
    }

    private static HubProject project(RepositoryName repository, List<HubNamed> milestones) {
        String name = repository.toString();
        return new HubProject(name, name, name, milestones, List.of());
    }

    @Override
    public Answer<List<HubNamed>> names(Instance instance, NameList list, String project) {
        Site site = Site.of(instance);
        return switch (list) {
            case STATUS -> within(site, project, repository -> Answer.done(statuses()));
            case RESOLUTION -> within(site, project, repository -> Answer.done(reasons()));
            case TYPE -> within(site, project, repository -> types(site, repository));
            case VERSION -> within(site, project, repository -> milestones(site, repository));
            case PRIORITY, COMPONENT, LINK -> Answer.done(List.of());
        };
    }

    private Answer<List<HubNamed>> within(
            Site site, String project, Function<RepositoryName, Answer<List<HubNamed>>> question) {
        return known(site, project).then(known -> known.map(question).orElseGet(() -> Answer.done(List.of())));
    }

    private static List<HubNamed> statuses() {
        return Stream.of(GithubStatus.values()).map(GithubStatus::hub).toList();
    }

    private static List<HubNamed> reasons() {
        return REASONS.stream().map(reason -> HubNamed.of(reason, reason)).toList();
    }

    private Answer<List<HubNamed>> types(Site site, RepositoryName repository) {
        return types.of(site, repository).map(found -> found.stream()
                .map(type -> HubNamed.of(String.valueOf(type.id()), type.name()))
                .toList());
    }

    private Answer<List<HubNamed>> milestones(Site site, RepositoryName repository) {
        return client.all(site, repository.path() + "/milestones?state=all", Milestone.class)
                .map(found -> found.stream().map(GithubLookups::named).toList());
    }

    private static HubNamed named(Milestone milestone) {
        return HubNamed.of(String.valueOf(milestone.number()), milestone.title());
    }

    @Override
    public Answer<Boolean> assignable(Instance instance, String project, String userKey) {
        Optional<RepositoryName> repository = RepositoryName.parse(project);
        if (repository.isEmpty() || Login.of(userKey).isEmpty()) return Answer.done(false);
        return client.exists(Site.of(instance), repository.get().path() + "/assignees/" + Site.encoded(userKey));
    }

    @Override
    public Answer<HubNamed> makeName(Instance instance, NewName wanted) {
        Site site = Site.of(instance);
        return switch (wanted.list()) {
            case VERSION ->
                known(site, wanted.project())
                        .then(known -> known.isPresent()
                                ? milestone(site, known.get(), wanted.name())
                                : noRepository(wanted.project()));
            case COMPONENT -> Answer.refused("list", "GitHub has no components: use labels");
            case STATUS, PRIORITY, RESOLUTION, TYPE, LINK ->
                Answer.refused("list", "only versions, which are milestones, can be made in GitHub");
        };
    }

    private Answer<HubNamed> milestone(Site site, RepositoryName repository, String title) {
        return FindOrMake.named(title, () -> milestones(site, repository), () -> client.add(
                        site,
                        repository.path() + "/milestones",
                        HubJson.object().put("title", title),
                        Milestone.class)
                .map(GithubLookups::named));
    }

    @Override
    public Answer<HubNamed> makeOption(Instance instance, NewOption wanted) {
        return RepositoryName.parse(wanted.project())
                .map(repository -> fields.makeOption(Site.of(instance), repository.owner(), wanted))
                .orElseGet(() -> noRepository(wanted.project()));
    }

    /** The API is on a host of its own at github.com and below {@code /api/v3} elsewhere; people see neither. */
    @Override
    public String webAddress(Instance instance) {
        URI url = instance.url();
        if ("api.github.com".equalsIgnoreCase(url.getHost())) return "https://github.com";
        String host = url.getHost() == null ? "" : url.getHost();
        // Enterprise Cloud with data residency: api.acme.ghe.com.
        if (host.startsWith("api.") && host.endsWith(".ghe.com")) return "https://" + host.substring(4);
        return url.toString().replaceFirst("/api/v3$", "");
    }

    private Answer<Optional<RepositoryName>> known(Site site, String project) {
        Optional<RepositoryName> repository = RepositoryName.parse(project);
        if (repository.isEmpty()) return Answer.done(Optional.empty());
        return client.exists(site, repository.get().path()).map(there -> repository.filter(name -> there));
    }

    private static <T> Answer<T> noRepository(String project) {
        return Answer.refused("project", "repository " + project + " is not there, or not visible to the account");
    }
}
