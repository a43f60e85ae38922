package io.syncline.tck;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;

/**
 * A value for a hub field, other than the field has after a create, and where the vendor then shows it.
 *
 * @param value what a rule assigns
 * @param beside fields without which the tracker does not take this one; mostly none
 * @param onCreateOnly whether the tracker never changes it later
 * @param place JSON pointer into what {@link TrackerFixture#vendorIssue} returns
 * @param shown a text that is there after the write and was not before
 */
public record FieldSample(JsonNode value, HubIssue beside, boolean onCreateOnly, String place, String shown) {
    public FieldSample {
        if (!place.startsWith("/")) throw new IllegalArgumentException("not a JSON pointer: " + place);
        if (shown.isBlank()) throw new IllegalArgumentException("nothing would be shown at " + place);
    }

    public static FieldSample of(Object value, String place, String shown) {
        return new FieldSample(HubJson.tree(value), HubIssue.empty(), false, place, shown);
    }

    /** The same, written together with another field. */
    public FieldSample beside(String field, Object other) {
        return new FieldSample(value, beside.with(field, other), onCreateOnly, place, shown);
    }

    /** The same for a field that is as it was created. */
    public FieldSample whenCreated() {
        return new FieldSample(value, beside, true, place, shown);
    }

    /** The plan's fields. */
    public HubIssue planned(String field) {
        return beside.with(field, value);
    }

    /** Whether the vendor shows the value. */
    public boolean seen(JsonNode vendor) {
        return vendor.at(place).toString().contains(shown);
    }
}
