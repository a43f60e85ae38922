package io.syncline.connector.lookup;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lookups that remember for a while what was found, so that a rule may ask the same thing for each issue. What was not there is asked for
 * again each time: somebody may be about to make it.
 */
public final class RememberedLookups implements Lookups {
    private record Place(InstanceId instance, URI url, String project) {
        static Place of(Instance instance, String project) {
            return new Place(instance.id(), instance.url(), project);
        }
    }

    private record Names(Place place, NameList list) {}

    private record Assignee(Place place, String user) {}

    private final Lookups asked;
    private final ShortMemory<Place, Optional<HubProject>> projects;
    private final ShortMemory<Names, List<HubNamed>> names;
    private final ShortMemory<Assignee, Boolean> assignees;

    /** @param age how long an answer is remembered */
    public RememberedLookups(Lookups asked, Clock clock, Duration age) {
        this.asked = asked;
        this.projects = new ShortMemory<>(clock, age);
        this.names = new ShortMemory<>(clock, age);
        this.assignees = new ShortMemory<>(clock, age);
    }

    @Override
    public Answer<Optional<HubProject>> project(Instance instance, String key) {
        return projects.answer(Place.of(instance, key), Optional::isPresent, () -> asked.project(instance, key));
    }

    @Override
    public Answer<List<HubNamed>> names(Instance instance, NameList list, String project) {
        return names.answer(
                new Names(Place.of(instance, project), list),
                all -> !all.isEmpty(),
                () -> asked.names(instance, list, project));
    }

    @Override
    public Answer<Boolean> assignable(Instance instance, String project, String userKey) {
        return assignees.answer(
                new Assignee(Place.of(instance, project), userKey),
                can -> can,
                () -> asked.assignable(instance, project, userKey));
    }

    @Override
    public Answer<HubNamed> makeName(Instance instance, NewName wanted) {
        Answer<HubNamed> made = asked.makeName(instance, wanted);
        projects.forget(place -> place.instance().equals(instance.id()));
        names.forget(one -> one.place().instance().equals(instance.id()));
        return made;
    }

    @Override
    public Answer<HubNamed> makeOption(Instance instance, NewOption wanted) {
        return asked.makeOption(instance, wanted);
    }

    @Override
    public String webAddress(Instance instance) {
        return asked.webAddress(instance);
    }
}
