package io.syncline.connector.github.organisation;

import io.syncline.connector.github.address.Site;
import java.time.Duration;
import java.util.Locale;

/** An organisation or a repository as one account sees it. */
record Place(String root, String account, String name) {
    /** How long what was answered about a place is remembered. */
    static final Duration FRESH = Duration.ofMinutes(1);

    static Place of(Site site, String name) {
        return new Place(site.root().toString(), site.account().key(), name.toLowerCase(Locale.ROOT));
    }
}
