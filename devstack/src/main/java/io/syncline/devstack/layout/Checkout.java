package io.syncline.devstack.layout;

import io.syncline.devstack.StackFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkout of this repository after a build. */
public record Checkout(Path root) {
    public Checkout {
        root = root.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve("connection-service/pom.xml")))
            throw new StackFailure(root + " is not a checkout of Syncline");
    }

    /** The jar that starts a service; fails with what to do when it is not built. */
    public Path serviceJar(String module) {
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar))
            throw new StackFailure(module + " is not built (no " + root.relativize(jar)
                    + "): run ./syncline up, which builds, or mvn -B package -DskipTests");
        return jar;
    }
}
