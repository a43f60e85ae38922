package io.syncline.script.issue;

import io.syncline.hub.message.TraceKind;
import io.syncline.script.value.Shape;
import java.util.Optional;

/** The lists of an issue whose entries are entities of their own, with traces. */
public enum SubEntity {
    COMMENT("comments", TraceKind.COMMENT, Shape.COMMENT),
    ATTACHMENT("attachments", TraceKind.ATTACHMENT, Shape.ATTACHMENT),
    WORKLOG("workLogs", TraceKind.WORKLOG, Shape.WORKLOG);

    private final String field;
    private final TraceKind kind;
    private final Shape shape;

    SubEntity(String field, TraceKind kind, Shape shape) {
        this.field = field;
        this.kind = kind;
        this.shape = shape;
    }

    static Optional<SubEntity> inField(String field) {
        for (SubEntity each : values()) {
            if (each.field.equals(field)) return Optional.of(each);
        }
        return Optional.empty();
    }

    public String field() {
        return field;
    }

    public TraceKind kind() {
        return kind;
    }

    Shape shape() {
        return shape;
    }
}
