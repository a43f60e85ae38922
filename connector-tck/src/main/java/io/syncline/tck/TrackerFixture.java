package io.syncline.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.simulators.core.Simulator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A simulated tracker, a connector to it, and what the contract must know about both. Fresh for every test. */
public interface TrackerFixture extends AutoCloseable {
    /** The connector under test. */
    Tracker tracker();

    /** The same connector, waiting for an answer one second only. */
    Tracker impatient();

    Simulator simulator();

    /** The simulator, with credentials of our account. */
    Instance instance();

    /** Credentials of the right form that the tracker does not accept. */
    Credentials wrongCredentials();

    /** Credentials of every kind that the tracker offers, all of our account. */
    List<Credentials> allCredentials();

    /** Kinds of credentials that another edition of the tracker takes, whose fixture has them. */
    default Set<String> kindsElsewhere() {
        return Set.of();
    }

    /** Capabilities that the connector has and this edition of the tracker lacks: what needs them is refused clearly. */
    default Set<Capability> lacking() {
        return Set.of();
    }

    /** Those of a kind whose tokens expire; empty where there is no such kind. */
    Optional<Credentials> expiringCredentials();

    /** Rights that the simulator can withhold, by its name of them, each with the check that must then miss something. */
    Map<String, String> rights();

    /** Where issues are created, as in a create plan. */
    String project();

    /** Fields a create needs beside the summary, such as a type name; often none. */
    HubIssue createDefaults();

    /** Desk id of a person who is not our account. */
    String person();

    /** Someone whom issues can be assigned to, other than {@link #person()}. */
    HubUser colleague();

    /** A sample for each field that the tracker says is writable, but for {@code parentId}. Asked for once per test. */
    Map<String, FieldSample> samples();

    /** The issue as the vendor's own API shows it to a person. */
    JsonNode vendorIssue(String key);

    /** Fields that rightly change too when this one is written, beside {@code updated}. */
    Set<String> changesWith(String field);

    /** Two status names between which an issue can go to and fro; a new issue has the first. */
    List<String> statuses();

    /** Trigger queries for an issue whose label is {@code sync}. */
    Queries queries();

    /** A choice field to which options can be added, with an option that it has. */
    Map.Entry<String, String> choice();

    /** Something to be read below the instance's URL. */
    String ownApiPath();

    /** The vendor calls behind reading, creating and commenting, for faults. */
    VendorCalls calls();

    /** The vendor call that uploads a file, for faults; where there is none, any call. */
    VendorCalls.VendorCall uploadCall();

    /** A person attaches a file to an issue, where the tracker has attachments. */
    void personAttaches(String key, String filename, byte[] content);

    /** A person deletes an issue. */
    void personDeletes(String key);

    /** Fields of an issue that others can have as their parent, beside its summary; often none. */
    default HubIssue parentDefaults() {
        return HubIssue.empty();
    }

    /** A kind of link between issues that tells its two ends apart, by the name of the end that acts. */
    String linkName();

    /** The vendor call behind adding a work log, where there are any. */
    default VendorCalls.VendorCall worklogCall() {
        throw new UnsupportedOperationException("this tracker has no work logs");
    }

    /** Fields of a {@code status} fault as this vendor words "too many requests", with a wait of seven seconds. */
    ObjectNode tooManyRequests();

    /** The vendor's kinds of limit, by their names in a {@code rateLimit} fault. */
    Set<String> rateLimits();

    /** All recorded webhooks, each as it would truly arrive. */
    List<RecordedWebhook> recorded();

    /** A webhook about an issue with this body, signed. */
    WebhookRequest signed(byte[] body);

    /** Headers that prove the sender: without them a webhook is forged. */
    Set<String> proofHeaders();

    /** Lets the simulated tracker deliver webhooks of the project there, as an administrator would set it up. */
    void subscribe(URI target);

    /** The vendor call that lists webhooks of the project, for faults; one is added by a POST to the same path. */
    VendorCalls.VendorCall webhookCall();

    /** Where the webhooks that the tracker has deliver to; none at the start. */
    List<String> webhookAddresses();

    /** Switches all webhooks off, as the tracker or a person does. */
    void disableWebhooks();

    @Override
    void close();
}
