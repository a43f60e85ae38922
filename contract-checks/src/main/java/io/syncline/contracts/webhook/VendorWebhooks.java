package io.syncline.contracts.webhook;

import io.syncline.contracts.Side;
import io.syncline.contracts.Vendor;
import io.syncline.contracts.Violation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a vendor's webhooks are like, without what we know to be wrong about it. Safe for many threads; what it stands on is read once. */
public final class VendorWebhooks {
    private static final Map<Vendor, VendorWebhooks> READ = new ConcurrentHashMap<>();

    private final Webhooks webhooks;
    private final List<KnownGap> gaps;

    private VendorWebhooks(Webhooks webhooks, List<KnownGap> gaps) {
        this.webhooks = webhooks;
        this.gaps = List.copyOf(gaps);
    }

    public static VendorWebhooks of(Vendor vendor) {
        return READ.computeIfAbsent(vendor, v -> knowing(v, KnownGap.of(v)));
    }

    /** As if only these gaps were known. */
    static VendorWebhooks knowing(Vendor vendor, List<KnownGap> gaps) {
        var files = new VendorFiles(vendor);
        Webhooks webhooks =
                switch (vendor) {
                    case GITHUB -> new DocumentedWebhooks(files.json("github-webhooks-issues.json"), gaps);
                    case JIRA, AZURE -> new RecordedWebhooks(files);
                };
        return new VendorWebhooks(webhooks, gaps);
    }

    /** All that is wrong with a webhook. */
    public List<Violation> check(Sent sent) {
        return webhooks.complaints(sent).stream()
                .filter(complaint -> gaps.stream().noneMatch(gap -> gap.passes(sent.event(), complaint)))
                .map(complaint -> new Violation(Side.WEBHOOK, sent.event(), "webhook", complaint))
                .toList();
    }
}
