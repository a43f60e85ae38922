package io.syncline.simulators.azure.hook;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The subscriptions at one moment, and how many notifications each was sent, by id. */
public record SubscriptionList(List<Subscription> subscriptions, Map<String, Integer> sent) implements Serializable {
    public SubscriptionList {
        subscriptions = List.copyOf(subscriptions);
        sent = Map.copyOf(sent);
    }

    public static SubscriptionList empty() {
        return new SubscriptionList(List.of(), Map.of());
    }
}
