package io.syncline.connector.jira.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Who begins and who ceases to watch an issue. Others are left alone.
 *
 * @param begin users as Jira names them in fields
 * @param cease the same
 */
public record Watching(List<ObjectNode> begin, List<ObjectNode> cease) {
    public static final Watching UNCHANGED = new Watching(List.of(), List.of());

    public Watching {
        begin = List.copyOf(begin);
        cease = List.copyOf(cease);
    }
}
