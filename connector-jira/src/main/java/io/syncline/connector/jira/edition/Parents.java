package io.syncline.connector.jira.edition;

import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.issue.JiraWrite;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import java.util.Optional;

/** Where an issue has its parent. */
public interface Parents {
    /** In the field {@code parent}, whatever the parent is. */
    Parents FIELD = new Parents() {
        @Override
        public Answer<WireIssue> shown(Instance instance, WireIssue issue, FieldCatalog catalog) {
            return Answer.done(issue);
        }

        @Override
        public Answer<JiraWrite> placed(
                Instance instance, Optional<String> issue, JiraWrite write, FieldCatalog catalog) {
            return Answer.done(write);
        }
    };

    /** The issue with the parent in {@code parent}, where it has any. */
    Answer<WireIssue> shown(Instance instance, WireIssue issue, FieldCatalog catalog);

    /**
     * The write with the parent where this Jira takes it; one whose parent cannot be written has a refusal.
     *
     * @param issue that is changed; empty for a create
     */
    Answer<JiraWrite> placed(Instance instance, Optional<String> issue, JiraWrite write, FieldCatalog catalog);
}
