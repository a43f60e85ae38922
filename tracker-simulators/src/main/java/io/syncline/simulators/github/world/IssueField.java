package io.syncline.simulators.github.world;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A field that an organisation offers for its issues, with the options of a select field. */
public record IssueField(long id, String name, String dataType, List<Option> options) implements Part {
    public IssueField {
        options = List.copyOf(options);
    }

    /** A value of a select field. */
    public record Option(long id, String name, Optional<String> description, String color, int priority)
            implements Serializable {}

    public boolean select() {
        return dataType.endsWith("_select");
    }

    public IssueField with(List<Option> others) {
        return new IssueField(id, name, dataType, others);
    }
}
