package io.syncline.connector.azure.issue;

import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.kept.FittingText;
import io.syncline.connector.text.kept.KeptText;
import java.util.Optional;

/** Long texts between the hub's Markdown and what Azure DevOps keeps: HTML, or Markdown where people switched a field to it. */
public final class AzureText {
    /** What work items take of a long text, by the message with which they refuse more. */
    private static final int LONGEST = 1_048_576;

    private AzureText() {}

    /** Hub Markdown of a rich text field. */
    public static String read(String text, boolean markdown) {
        String plain = HiddenMarker.strip(text);
        return markdown ? plain : HtmlText.toMarkdown(plain);
    }

    /** What to write to a rich text field. */
    public static String write(String hub, boolean markdown) {
        return markdown ? hub : HtmlText.fromMarkdown(hub);
    }

    /** What to write to a rich text field over what is there: what the hub cannot say of it stays. */
    public static String write(String now, String hub, boolean markdown) {
        String before = HiddenMarker.strip(now);
        String whole = markdown ? KeptText.markdown(before, hub) : KeptText.html(before, hub);
        return whole.length() <= LONGEST
                ? whole
                : FittingText.of(hub, LONGEST, Optional.empty(), text -> write(text, markdown));
    }

    /** Hub Markdown of a comment. */
    public static String read(WorkItemComment comment) {
        return read(comment.text(), comment.markdown());
    }

    /** A comment's text after an edit: its marker stays. */
    public static String edited(WorkItemComment comment, String hub) {
        return HiddenMarker.keep(comment.text(), write(comment.text(), hub, comment.markdown()));
    }
}
