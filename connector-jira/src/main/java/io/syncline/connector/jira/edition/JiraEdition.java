package io.syncline.connector.jira.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubUser;
import java.util.List;
import java.util.Optional;

/** One kind of Jira: all that Cloud and Data Center do differently and that more than one class would have to know. Blocks. */
public interface JiraEdition {
    /** All issues that a query without an order finds, oldest update first, with {@code updated} and nothing else. */
    Answer<List<WireIssue>> updated(Instance instance, String jql);

    /** The first issues that a query finds, with {@code created} and {@code project}; with our properties where a search can carry them. */
    Answer<List<WireIssue>> first(Instance instance, String jql, int size);

    /** Whether a query that is about this issue finds it. */
    Answer<Boolean> holds(Instance instance, long issue, String jql);

    /** How many keys {@link #numbered} reads at once. */
    int window();

    /**
     * The issues of the keys from this number on, as they are now, whatever a search shows: {@code created}, {@code project} and perhaps our
     * properties. Keys that nothing has are left out; a moved issue comes with its new key.
     *
     * @param prefix of the keys, with the dash
     */
    Answer<List<WireIssue>> numbered(Instance instance, String prefix, int from);

    /** The user whom the hub knows by this key; none is an empty list. */
    Answer<List<HubUser>> user(Instance instance, String key);

    /** Users whose name, e-mail address or the like begins so. */
    Answer<List<HubUser>> usersLike(Instance instance, String text);

    /** Users who can be assigned in a project, this one among them if he can. */
    Answer<List<HubUser>> assignable(Instance instance, String project, String key);

    /** How a field names a user; empty when Jira did not say enough of him. */
    Optional<ObjectNode> reference(HubUser user);

    /** Where the bytes of a file are. */
    String bytes(String attachment, String filename);

    /** Why options of fields cannot be added through the API; empty where they can. */
    Optional<String> optionsAreFixed();

    Parents parents();

    WorklogMarks worklogMarks();
}
