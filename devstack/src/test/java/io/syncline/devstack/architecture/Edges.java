package io.syncline.devstack.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** The one list of what counts as an edge: classes that touch the outside, and say so by their name. */
final class Edges {
    private static final List<String> NAMES = List.of(
            "Resource",
            "Consumer",
            "Publisher",
            "Client",
            "Repository",
            "Entity",
            "Config",
            // Trace context of a Kafka record, and answers of JAX-RS, where they are written and read.
            "Headers",
            "Problem",
            // Health checks and scheduled runs are asked by Quarkus.
            "Check",
            "Schedule");

    /** What only edges may know. */
    static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye.mutiny..",
        "io.smallrye.reactive..",
        "io.vertx..",
        "org.apache.kafka..",
        "org.hibernate..",
        "jakarta.persistence..",
        "jakarta.ws.rs.."
    };

    private Edges() {}

    static DescribedPredicate<JavaClass> areNoEdges() {
        return DescribedPredicate.describe("are no edges", type -> !isEdge(topLevelName(type)));
    }

    private static boolean isEdge(String name) {
        return NAMES.stream().anyMatch(name::endsWith);
    }

    private static String topLevelName(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
