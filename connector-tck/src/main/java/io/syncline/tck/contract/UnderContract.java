package io.syncline.tck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.tck.TrackerFixture;
import io.syncline.tck.VendorCalls.VendorCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all parts of the contract share: short words for what they do. */
interface UnderContract {
    TrackerFixture fixture();

    default Tracker tracker() {
        return fixture().tracker();
    }

    default Instance instance() {
        return fixture().instance();
    }

    default boolean can(Capability capability) {
        return tracker().capabilities().contains(capability)
                && !fixture().lacking().contains(capability);
    }

    default boolean writes(String field) {
        return tracker().writable().contains(field);
    }

    /** A person creates an issue; its key. */
    default String personCreates(Map<CardField, String> fields) {
        return fixture().simulator().desk().create(fixture().person(), fixture().project(), "", fields);
    }

    default void personEdits(String key, CardField field, String text) {
        fixture().simulator().desk().edit(fixture().person(), key, Map.of(field, text));
    }

    default EntitySnapshot read(String idOrKey) {
        return Expect.done(tracker().entity(instance(), idOrKey));
    }

    default CreatePlan createPlan(HubIssue fields) {
        return createPlan(fixture().createDefaults(), fields);
    }

    default CreatePlan createPlan(HubIssue defaults, HubIssue fields) {
        return new CreatePlan(
                UUID.randomUUID().toString(),
                Instant.now(),
                false,
                fixture().project(),
                defaults.with(fields),
                List.of());
    }

    default CreatePlan repeated(CreatePlan plan) {
        return new CreatePlan(plan.marker(), plan.intended(), true, plan.project(), plan.fields(), plan.comments());
    }

    default WriteResult created(HubIssue fields) {
        return Expect.done(tracker().create(instance(), createPlan(fields)));
    }

    default HubIssue summary(String text) {
        return HubIssue.empty().with("summary", text);
    }

    default Answer<WriteResult> update(String id, String field, JsonNode before, JsonNode after) {
        UpdatePlan plan = new UpdatePlan(
                HubIssue.empty().with(field, after), HubIssue.empty().with(field, before), List.of());
        return tracker().update(instance(), id, plan);
    }

    default Answer<WriteResult> comment(String id, CommentWrite write) {
        return tracker().update(instance(), id, new UpdatePlan(HubIssue.empty(), HubIssue.empty(), List.of(write)));
    }

    default void fault(VendorCall call, String kind, ObjectNode more) {
        ObjectNode rule = more.deepCopy();
        rule.put("kind", kind).put("method", call.method()).put("pathPattern", call.path());
        fixture().simulator().faults().add(FaultRule.parse(rule));
    }

    default void fault(VendorCall call, int status) {
        fault(call, "status", HubJson.object().put("status", status));
    }

    default void loseOneReply(VendorCall call) {
        fault(call, "lostReply", HubJson.object().put("times", 1));
    }

    default int cards() {
        return fixture().simulator().desk().cards(fixture().project()).size();
    }
}
