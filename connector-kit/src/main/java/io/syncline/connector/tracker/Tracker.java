package io.syncline.connector.tracker;

import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentUpload;
import io.syncline.connector.attachment.EarlierAttachment;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.hub.access.Budget;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.access.Verification;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One kind of tracker, for all its instances. Keeps no state that matters. Thread-safe; every method may block on the tracker
 * (30 seconds and more), so it is called on worker threads. What a tracker says is an {@link Answer}; an exception is a bug.
 */
public interface Tracker {
    /** The hub field that refusals about attachments name. */
    String ATTACHMENTS = "attachments";

    TrackerKind kind();

    Set<Capability> capabilities();

    /** Hub fields that are read. */
    SortedSet<String> fields();

    /** Hub fields that plans may set; every other one that a plan names is left out with a warning. */
    SortedSet<String> writable();

    /** The ways to prove who we are, of which an instance has one; never empty, the usual one first. */
    List<CredentialKind> credentialKinds();

    /** Names of all credential fields that an instance may have. */
    default SortedSet<String> credentialFields() {
        SortedSet<String> all = new TreeSet<>();
        credentialKinds().forEach(kind -> all.addAll(kind.fields()));
        return all;
    }

    /** Checks who sent a webhook: over the raw bytes, before anything is parsed, in constant time. */
    WebhookVerdict verify(Instance instance, WebhookRequest request);

    /** Where at an instance webhooks of ours are needed, and how they get there. */
    HookPlaces hookPlaces();

    /** Reads a webhook that was verified. Whatever the tracker may legally send is hints or ignored. */
    WebhookReading read(Instance instance, WebhookRequest request);

    /** The entity's state at this moment, whole: all comments, all fields. */
    Answer<EntitySnapshot> entity(Instance instance, String idOrKey);

    /** Creates an entity once, however often it is sent: looks for the plan's marker first when the plan is a repetition. */
    Answer<WriteResult> create(Instance instance, CreatePlan plan);

    /** Writes the plan's fields and comments and nothing else; safe to repeat. */
    Answer<WriteResult> update(Instance instance, String id, UpdatePlan plan);

    /** Opens the bytes of one of the entity's attachments; gone when the entity has no such attachment. The caller closes. */
    default Answer<AttachmentContent> content(Instance instance, String id, String attachment) {
        return Answer.refused(ATTACHMENTS, "the bytes of attachments cannot be read from " + kind());
    }

    /** The attachment that an earlier attempt to add one made, as the entity has it now. */
    default Answer<Optional<HubAttachment>> earlier(Instance instance, String id, EarlierAttachment attempt) {
        return Answer.refused(ATTACHMENTS, "attachments cannot be added to " + kind());
    }

    /**
     * Adds an attachment while its bytes are read; as a read of the entity shows it. Adds nothing that people see unless all bytes
     * came through. A lost answer is {@link Answer.Unknown}: ask for what is there {@link #earlier} before the next attempt.
     */
    default Answer<HubAttachment> attach(Instance instance, String id, AttachmentUpload upload) {
        return Answer.refused(ATTACHMENTS, "attachments cannot be added to " + kind());
    }

    /** Deletes an attachment that our account added, and no other; doing it again is no trouble. */
    default Answer<AttachmentRemoval> detach(Instance instance, String id, String attachment) {
        return Answer.refused(ATTACHMENTS, "attachments cannot be deleted from " + kind());
    }

    /** Carries out changes to an entity's work logs; safe to repeat. Refused with field {@code workLogs} where there are none. */
    default Answer<WorklogResult> worklogs(Instance instance, String id, WorklogPlan plan) {
        return Answer.refused("workLogs", kind() + " has no work logs");
    }

    /** Adds and removes links between this entity and others; safe to repeat. Refused with field {@code issueLinks} where there are none. */
    default Answer<LinkResult> links(Instance instance, String id, LinkPlan plan) {
        return Answer.refused("issueLinks", kind() + " has no links between issues");
    }

    /** Whether the entity matches a trigger now. A query the tracker cannot read is refused with field {@code query}. */
    Answer<MatchResult> matches(Instance instance, Match match);

    /** Users found; none is an empty list. */
    Answer<List<HubUser>> users(Instance instance, UserQuery query);

    /** Fields that entities of this project can have. */
    Answer<List<FieldInfo>> fields(Instance instance, String project);

    /** Whether a tracker answers there and takes these credentials; names {@code url} or {@code credentials.<name>} if not. */
    ProbeResult probe(ProbeRequest request);

    /** What these settings may do in these projects, right by right; changes nothing. */
    Verification rights(VerifyRequest request);

    /** How much the instance's account may still ask; empty when the tracker has said nothing yet. Asks nobody. */
    List<Budget> budgets(Instance instance);

    /** Looks for what webhooks missed. */
    Poller poller();

    /** Answers questions about projects and names. */
    Lookups lookups();

    /** The way to an instance's own API for calls that scripts make up. */
    OwnApi ownApi();
}
