package io.syncline.simulators.azure.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.ItemComment;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.http.Json;

/** Comments of a work item. */
public final class CommentJson {
    private final Addresses addresses;
    private final PersonJson people;

    public CommentJson(Addresses addresses, PersonJson people) {
        this.addresses = addresses;
        this.people = people;
    }

    public ObjectNode comment(WorkItem item, ItemComment comment) {
        ObjectNode json = Json.object()
                .put("workItemId", item.id())
                .put("id", comment.id())
                .put("commentId", comment.id())
                .put("version", comment.version())
                .put("text", comment.text())
                .put("renderedText", comment.text())
                .put("format", "html");
        json.set("createdBy", people.reference(comment.createdBy()));
        json.put("createdDate", Times.text(comment.createdAt()));
        json.set("modifiedBy", people.reference(comment.modifiedBy()));
        return json.put("modifiedDate", Times.text(comment.modifiedAt()))
                .put("isDeleted", comment.deleted())
                .put("url", url(item, comment));
    }

    /** The pointer that {@code workitem.commented} carries. */
    public ObjectNode reference(WorkItem item, ItemComment comment) {
        return Json.object()
                .put("commentId", comment.id())
                .put("version", comment.version())
                .put("url", url(item, comment) + "/versions/" + comment.version());
    }

    private String url(WorkItem item, ItemComment comment) {
        return addresses.item(item) + "/comments/" + comment.id();
    }
}
