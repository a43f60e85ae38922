package io.syncline.service.step;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.TrackerStep;
import java.io.UncheckedIOException;
import java.util.List;

/** How steps come from a connector to the rules engine, whatever its answer is: a header with a JSON list in ASCII. */
public final class StepHeader {
    public static final String NAME = "Syncline-Steps";

    private StepHeader() {}

    /** The header's value. */
    public static String write(List<TrackerStep> steps) {
        StringBuilder ascii = new StringBuilder();
        HubJson.text(steps)
                .chars()
                .forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return ascii.toString();
    }

    /** The steps in a header's value; none where it cannot be read, for the steps are only told. */
    public static List<TrackerStep> read(String value) {
        try {
            return List.of(HubJson.read(value, TrackerStep[].class));
        } catch (UncheckedIOException | NullPointerException e) {
            return List.of();
        }
    }
}
