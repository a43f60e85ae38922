package io.syncline.rules.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.merge.Same;
import java.util.List;
import java.util.Map;

/** What the scripts and the trackers of a connection make of values, and which values people use. */
enum Mapping {
    /** Both sides know the same values. */
    IDENTITY(List.of("Open", "In Progress", "Done"), List.of("Open", "In Progress", "Done")) {
        @Override
        String status(Side to, String name) {
            return name;
        }
    },
    /** Four statuses become one of two. */
    MANY_TO_ONE(List.of("Open", "In Progress", "In Review", "Done"), List.of("open", "closed")) {
        @Override
        String status(Side to, String name) {
            if (to == Side.RIGHT) return name.equals("Done") ? "closed" : "open";
            return name.equals("closed") ? "Done" : "Open";
        }
    },
    /** The right tracker cannot keep colours, the left one ends its lines in its own way. */
    LOSSY_TEXT(List.of("Open", "Done"), List.of("Open", "Done")) {
        @Override
        String status(Side to, String name) {
            return name;
        }

        @Override
        String stored(Side side, String text) {
            return side == Side.RIGHT ? text.replaceAll("\\{[a-z]+}", "") : text + "\r\n";
        }

        @Override
        String typed(Side side, String text) {
            return side == Side.LEFT ? "{red}" + text + "{red}" : text;
        }
    };

    static final String STATUS = "status";
    static final String LABELS = "labels";
    static final List<String> FIELDS = List.of("summary", "description", STATUS, LABELS);
    private final Map<Side, List<String>> statuses;

    Mapping(List<String> left, List<String> right) {
        this.statuses = Map.of(Side.LEFT, left, Side.RIGHT, right);
    }

    /** What the incoming script of a side makes of the other side's status. */
    abstract String status(Side to, String name);

    List<String> statuses(Side side) {
        return statuses.get(side);
    }

    /** What a tracker makes of a text it is given. */
    String stored(Side side, String text) {
        return text;
    }

    /** How people of a side write. */
    String typed(Side side, String text) {
        return text;
    }

    /** The value as the tracker of a side keeps it. */
    JsonNode stored(Side side, JsonNode value) {
        return value.isTextual() ? HubJson.tree(stored(side, value.textValue())) : value;
    }

    /** What the other side's value of a field becomes on this one. */
    JsonNode arrived(Side to, String field, JsonNode value) {
        if (!field.equals(STATUS)) return stored(to, value);
        return HubJson.tree(Map.of("name", status(to, value.path("name").asText())));
    }

    /** The outgoing script of both sides. */
    HubIssue outgoing(HubIssue issue) {
        HubIssue replica = HubIssue.empty();
        for (String field : FIELDS) {
            if (issue.field(field).isPresent())
                replica = replica.with(field, issue.field(field).get());
        }
        return replica;
    }

    /** The incoming script of a side. */
    HubIssue incoming(Side side, HubIssue issue, HubIssue replica) {
        HubIssue wanted = issue;
        for (String field : FIELDS) {
            if (replica.field(field).isEmpty()) continue;
            JsonNode value = replica.field(field).get();
            wanted = wanted.with(field, field.equals(STATUS) ? arrived(side, field, value) : value);
        }
        return wanted;
    }

    /** Whether both sides say the same. */
    boolean agree(String field, JsonNode left, JsonNode right) {
        return Same.values(arrived(Side.RIGHT, field, left), right);
    }
}
