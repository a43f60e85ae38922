package io.syncline.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@QuarkusTestResource(Neighbours.class)
class LoginIT {

    /** Every call of the API, as its own description lists them. */
    private static List<String[]> calls() {
        String json = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String[]> calls = new ArrayList<>();
        HubJson.read(json, JsonNode.class).path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> calls.add(new String[] {method, path.getKey()})));
        return calls;
    }

    @Test
    void everyCallNeedsLogin() {
        List<String[]> calls = calls();

        assertThat(calls).hasSizeGreaterThan(25);
        for (String[] call : calls) {
            given().contentType(ContentType.JSON)
                    .request(call[0].toUpperCase(Locale.ROOT), call[1].replaceAll("[{}]", ""))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:syncline:problem:unauthorized"));
        }
    }

    @Test
    void sessionCookieOpensConsoleAndApi() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", containsString("/login"));
        given().get("/login").then().statusCode(200).body(containsString("Log in"));
        given().formParam("name", "admin")
                .formParam("password", "wrong")
                .post("/login")
                .then()
                .statusCode(401);

        String cookie = given().redirects()
                .follow(false)
                .formParam("name", "admin")
                .formParam("password", ApiClient.PASSWORD)
                .post("/login")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .extract()
                .cookie("syncline_session");

        given().cookie("syncline_session", cookie)
                .get("/api/v1/connections")
                .then()
                .statusCode(200);
        given().cookie("syncline_session", cookie)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("syncline-console"));
        given().cookie("syncline_session", cookie)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/instances")
                .then()
                .statusCode(403);
        given().cookie("syncline_session", cookie)
                .header("X-Requested-With", "test")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/instances")
                .then()
                .statusCode(400);
    }

    @Test
    void healthAndMetricsAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("syncline_outbox_backlog"));
    }

    @Test
    void unknownPathIsAProblem() {
        ApiClient.get("/nothing").statusCode(404).contentType("application/problem+json");
    }
}
