package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.field.FieldChanges;
import java.util.List;

/**
 * What to send to GitHub. Labels and assignees of an existing issue are added and removed one by one: a PATCH would replace the
 * whole set and swallow what a person does at the same moment.
 *
 * @param fields body of the POST or PATCH; empty when there is nothing to change
 * @param values of issue fields; those of a new issue are in the body too
 * @param warnings what is left out and why
 */
public record IssueChanges(
        ObjectNode fields,
        List<String> labelsToAdd,
        List<String> labelsToRemove,
        List<String> assigneesToAdd,
        List<String> assigneesToRemove,
        FieldChanges values,
        List<String> warnings) {
    public IssueChanges {
        labelsToAdd = List.copyOf(labelsToAdd);
        labelsToRemove = List.copyOf(labelsToRemove);
        assigneesToAdd = List.copyOf(assigneesToAdd);
        assigneesToRemove = List.copyOf(assigneesToRemove);
        warnings = List.copyOf(warnings);
    }
}
