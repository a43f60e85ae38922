package io.syncline.connector.lookup;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import java.util.List;
import java.util.Optional;

/**
 * Questions about one kind of tracker's projects. Thread-safe; every method but {@link #webAddress} may block on the tracker. What is
 * not there is an empty answer, never {@link Answer.Gone}.
 */
public interface Lookups {
    /** The project of this key with its versions and components; empty when there is none that the account may see. */
    Answer<Optional<HubProject>> project(Instance instance, String key);

    /** The names of a list in this project; empty where the tracker has no such list, or no such project. */
    Answer<List<HubNamed>> names(Instance instance, NameList list, String project);

    /** Whether entities of the project can be assigned to the user; no for whom or what is not there. */
    Answer<Boolean> assignable(Instance instance, String project, String userKey);

    /** Makes a component or version, or finds the one of this name whatever its case. Safe to repeat; never {@link Answer.Unknown}. */
    Answer<HubNamed> makeName(Instance instance, NewName wanted);

    /** Adds an option to a choice field, or finds the one of this text whatever its case. Safe to repeat; never {@link Answer.Unknown}. */
    Answer<HubNamed> makeOption(Instance instance, NewOption wanted);

    /** Where people find the instance in the browser, without a slash at the end. Asks nobody. */
    String webAddress(Instance instance);
}
