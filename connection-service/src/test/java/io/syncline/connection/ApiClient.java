package io.syncline.connection;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.syncline.hub.HubJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The API as a logged-in administrator calls it. */
final class ApiClient {
    static final String PASSWORD = "correct horse";

    private ApiClient() {}

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", PASSWORD).contentType(ContentType.JSON);
    }

    static ValidatableResponse get(String path) {
        return admin().get("/api/v1" + path).then();
    }

    static ValidatableResponse post(String path, Object body) {
        return admin().body(HubJson.text(body)).post("/api/v1" + path).then();
    }

    static ValidatableResponse put(String path, Object body) {
        return admin().body(HubJson.text(body)).put("/api/v1" + path).then();
    }

    static ValidatableResponse patch(String path, Object body) {
        return admin().body(HubJson.text(body)).patch("/api/v1" + path).then();
    }

    static ValidatableResponse delete(String path) {
        return admin().delete("/api/v1" + path).then();
    }

    /** A Jira instance of this name, not verified; returns its id. */
    static String instance(String name) {
        return post(
                        "/instances?verify=false",
                        Map.of(
                                "name",
                                name,
                                "tracker",
                                "jira",
                                "url",
                                "http://jira.test/" + name,
                                "credentials",
                                Map.of("email", "bot@jira.test", "token", "s3cret-token")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A connection of this name between two new instances; returns its id. */
    static String connection(String name, Map<String, Object> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("name", name);
        body.put("left", Map.of("instance", instance(name + "-l"), "project", "UD"));
        body.put("right", Map.of("instance", instance(name + "-r"), "project", "WEB"));
        return post("/connections", body).statusCode(201).extract().path("id");
    }

    static List<String> names(String list) {
        return get(list).statusCode(200).extract().path("items.name");
    }
}
