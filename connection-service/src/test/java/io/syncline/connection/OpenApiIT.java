package io.syncline.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The description that is checked in is the one the service serves. To write it anew:
 * {@code mvn -pl connection-service -am verify -Dit.test=OpenApiIT -Dsyncline.openapi.write=true
 * -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@QuarkusTestResource(Neighbours.class)
class OpenApiIT {
    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml");

    @Test
    void documentIsWhatTheServiceServes() throws IOException {
        String served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("syncline.openapi.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, served);
        }

        assertThat(DOCUMENT).hasContent(served);
    }
}
