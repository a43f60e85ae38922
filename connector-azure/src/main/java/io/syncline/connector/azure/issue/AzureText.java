package io.syncline.connector.azure.issue;

import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.text.HtmlText;

/** Long texts between the hub's Markdown and what Azure DevOps keeps: HTML, or Markdown where people switched a field to it. */
public final class AzureText {
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

    /** Hub Markdown of a comment. */
    public static String read(WorkItemComment comment) {
        return read(comment.text(), comment.markdown());
    }

    /** A comment's text after an edit: its marker stays. */
    public static String edited(WorkItemComment comment, String hub) {
        return HiddenMarker.keep(comment.text(), write(hub, comment.markdown()));
    }
}
