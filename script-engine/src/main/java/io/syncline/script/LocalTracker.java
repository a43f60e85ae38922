package io.syncline.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import java.util.List;
import java.util.Optional;

/**
 * What script helpers ask of the local side. Called on the script's thread, may block, may be asked the same thing twice. An
 * exception ends the run and reaches the caller of {@link SyncScript#run} as it is: weather is not the script's fault.
 */
public interface LocalTracker {

    Optional<HubUser> userByEmail(String email);

    Optional<HubUser> userByUsername(String name);

    /** By the tracker's stable id of the user. */
    Optional<HubUser> userByKey(String key);

    /** The fields an entity of the local project can have: what custom field names are checked against. */
    List<FieldInfo> fields();

    /** The local twin of the remote entity with this id. */
    Optional<EntityRef> localOf(String remoteId);

    /** The remote twin of the local entity with this id. */
    Optional<EntityRef> remoteOf(String localId);

    /** Whether the local entity with this id is under sync. */
    boolean underSync(String localId);

    /** Web address of the local tracker, without a slash at the end. */
    String localUrl();

    /** Web address of the remote tracker, without a slash at the end. */
    String remoteUrl();

    /** Creates or updates the local entity now. Safe to repeat: a later run for the same event finds the entity it made. */
    StoredIssue store(HubIssue issue);
}
