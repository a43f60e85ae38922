package io.syncline.devstack.command;

import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Workplace;
import java.nio.file.Path;
import java.util.Optional;

/** Where this command works, as the script says: the checkout, and the folder of the running system. */
final class Home {
    /** Both names stand in the script. */
    static final String ROOT = "syncline.root";

    static final String WORKPLACE = "syncline.workplace";

    private Home() {}

    static Checkout checkout() {
        return new Checkout(Path.of(System.getProperty(ROOT, ".")));
    }

    static Workplace workplace() {
        return new Workplace(Optional.ofNullable(System.getProperty(WORKPLACE))
                .map(Path::of)
                .orElseGet(() -> checkout().root().resolve(".syncline")));
    }
}
