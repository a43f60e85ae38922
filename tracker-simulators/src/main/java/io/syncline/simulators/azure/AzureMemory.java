package io.syncline.simulators.azure;

import io.syncline.simulators.azure.hook.SubscriptionList;
import io.syncline.simulators.azure.item.WorldMemory;
import java.io.Serializable;

/** All that changes in the organisation. */
record AzureMemory(WorldMemory world, SubscriptionList subscriptions) implements Serializable {
    static AzureMemory empty() {
        return new AzureMemory(new WorldMemory(), SubscriptionList.empty());
    }
}
