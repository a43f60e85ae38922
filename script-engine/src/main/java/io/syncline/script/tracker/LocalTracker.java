package io.syncline.script.tracker;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import java.util.List;
import java.util.Optional;

/**
 * What script helpers ask of the local side. Called on the script's thread, may block, may be asked the same thing twice. An
 * exception ends the run and reaches the caller of the script as it is: weather is not the script's fault. What the tracker refuses
 * because of the script is a {@link TrackerRefusal}, which the script may catch.
 */
public interface LocalTracker {

    Optional<HubUser> userByEmail(String email);

    Optional<HubUser> userByUsername(String name);

    /** By the tracker's stable id of the user. */
    Optional<HubUser> userByKey(String key);

    /** Whether entities of this project can be assigned to the user with this key. */
    boolean assignable(String project, String userKey);

    /** The fields an entity of the local project can have: what custom field names are checked against. */
    List<FieldInfo> fields();

    /** The project with this key, with its versions and components. */
    Optional<HubProject> project(String key);

    /** The names of one kind that there are in a project; empty where the tracker has no such list. */
    List<HubNamed> names(NameKind kind, String project);

    /** Makes a component or version, or finds the one of this name. Safe to repeat. */
    HubNamed makeName(NameKind kind, String project, String name);

    /** Makes an option of a choice field, or finds the one of this text. Safe to repeat. */
    HubNamed makeOption(String fieldId, String text);

    /** The local twin of the remote entity with this id. */
    Optional<EntityRef> localOf(String remoteId);

    /** The remote twin of the local entity with this id. */
    Optional<EntityRef> remoteOf(String localId);

    /** Whether the local entity with this id is under sync; on this connection when a name is given, else on any. */
    boolean underSync(String localId, Optional<String> connection);

    /** Web address of the remote twin of the local entity with this id, where it is known. */
    Optional<String> remoteIssueUrl(String localId);

    /** Web address of the local tracker, without a slash at the end. */
    String localUrl();

    /** Web address of the remote tracker, without a slash at the end. */
    String remoteUrl();

    /** Calls the local instance's own API with its credentials. */
    HttpReply http(HttpAsk ask);

    /** Creates or updates the local entity now. Safe to repeat: a later run for the same event finds the entity it made. */
    StoredIssue store(HubIssue issue);
}
