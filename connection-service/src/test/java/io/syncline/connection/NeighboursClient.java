package io.syncline.connection;

import static io.restassured.RestAssured.given;

import io.syncline.hub.HubJson;
import java.util.List;

/** Tells {@link Neighbours} what to answer, and asks what they have seen. */
final class NeighboursClient {
    private NeighboursClient() {}

    static String url() {
        return "http://127.0.0.1:" + Integer.getInteger(Neighbours.PORT);
    }

    /** From now on this call, {@code METHOD /path?query}, is answered so. */
    static void answers(String call, int status, Object body) {
        given().contentType("text/plain")
                .body(call + "\n" + status + "\n" + HubJson.text(body))
                .put(url() + "/_answer")
                .then()
                .statusCode(200);
    }

    static List<String> seen() {
        return given().get(url() + "/_seen").asString().lines().toList();
    }
}
