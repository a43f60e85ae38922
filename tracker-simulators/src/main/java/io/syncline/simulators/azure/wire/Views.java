package io.syncline.simulators.azure.wire;

/** The writers of all JSON, for one address. */
public record Views(
        Addresses addresses,
        PersonJson people,
        ItemJson items,
        UpdateJson updates,
        CommentJson comments,
        EventJson events) {
    public static Views at(String root) {
        Addresses addresses = new Addresses(root);
        PersonJson people = new PersonJson(addresses);
        ItemJson items = new ItemJson(addresses, people);
        UpdateJson updates = new UpdateJson(addresses, people, items);
        CommentJson comments = new CommentJson(addresses, people);
        return new Views(
                addresses, people, items, updates, comments, new EventJson(addresses, items, updates, comments));
    }
}
