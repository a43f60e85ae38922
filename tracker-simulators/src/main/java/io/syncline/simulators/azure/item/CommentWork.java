package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.refusal.AzureProblem;
import java.util.Optional;

/**
 * The ways comments change. Every change makes a revision of the work item; adding tells {@code updated} and {@code
 * commented}, editing and deleting {@code updated} alone, since the vendor has no event for them.
 */
public final class CommentWork {
    private final AzureWorld world;
    private final ItemWork items;

    CommentWork(AzureWorld world, ItemWork items) {
        this.world = world;
        this.items = items;
    }

    public ItemComment add(Person actor, WorkItem item, String text) {
        check(text);
        Revision before = items.touch(actor, item, Optional.of(text), 1);
        var at = item.now().at();
        ItemComment comment = new ItemComment(world.nextComment(), 1, text, actor, at, actor, at, false);
        item.put(comment);
        ItemRevisions.comment(world.revisions(), item, comment.id(), "", text);
        world.tell(new Happening.Updated(item, actor, before));
        world.tell(new Happening.Commented(item, actor, comment));
        return comment;
    }

    public ItemComment edit(Person actor, WorkItem item, ItemComment before, String text) {
        check(text);
        if (before.text().equals(text)) return before;
        Revision former = items.touch(actor, item, Optional.empty(), 0);
        ItemComment after = before.edited(text, actor, item.now().at());
        item.put(after);
        ItemRevisions.comment(world.revisions(), item, before.id(), before.text(), text);
        world.tell(new Happening.Updated(item, actor, former));
        return after;
    }

    public ItemComment delete(Person actor, WorkItem item, ItemComment before) {
        Revision former = items.touch(actor, item, Optional.empty(), -1);
        ItemComment after = before.deleted(actor, item.now().at());
        item.put(after);
        ItemRevisions.comment(world.revisions(), item, before.id(), before.text(), "");
        world.tell(new Happening.Updated(item, actor, former));
        return after;
    }

    /** The comment if it is not deleted, or the vendor's 404. */
    public ItemComment comment(WorkItem item, long id) {
        return item.comments().stream()
                .filter(comment -> comment.id() == id && !comment.deleted())
                .findFirst()
                .orElseThrow(() -> AzureProblem.of(
                        404, "WorkItemCommentNotFoundException", "VS403679: Comment " + id + " does not exist."));
    }

    private static void check(String text) {
        if (text.isBlank()) throw AzureProblem.badRequest("Comment text cannot be empty.");
    }
}
