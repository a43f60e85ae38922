package io.syncline.simulators.azure;

import static io.syncline.simulators.testing.VendorClient.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.testing.VendorClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What tests ask of the simulated Azure DevOps most often. */
final class AzureClient {
    private static final String[] PATCH = {"Content-Type", "application/json-patch+json"};

    final VendorClient http;

    AzureClient(AzureSimulator simulator, String token) {
        String pair = Base64.getEncoder().encodeToString((":" + token).getBytes(StandardCharsets.UTF_8));
        http = new VendorClient(simulator.url() + "/acme", "Basic " + pair);
    }

    JsonNode get(String path) {
        return body(http.get(path), 200);
    }

    HttpResponse<String> tryCreate(String type, String patch) {
        return http.post("/Web/_apis/wit/workitems/$" + type + "?api-version=7.1", patch, PATCH);
    }

    /** Creates a work item from further operations beside its title. */
    JsonNode create(String type, String title, String... operations) {
        return body(tryCreate(type, "[" + set("System.Title", title) + more(operations) + "]"), 200);
    }

    HttpResponse<String> tryPatch(long id, String... operations) {
        String patch = "[" + String.join(",", operations) + "]";
        return http.patch("/_apis/wit/workitems/" + id + "?api-version=7.1", patch, PATCH);
    }

    JsonNode patch(long id, String... operations) {
        return body(tryPatch(id, operations), 200);
    }

    JsonNode comment(long id, String text) {
        return body(
                http.post(
                        "/Web/_apis/wit/workItems/" + id + "/comments?api-version=7.1-preview.4",
                        "{'text':'" + text + "'}"),
                200);
    }

    JsonNode query(String where) {
        String query = "SELECT [System.Id] FROM WorkItems WHERE " + where + " ORDER BY [System.Id] DESC";
        return body(
                http.post(
                        "/Web/_apis/wit/wiql?timePrecision=true&api-version=7.1",
                        "{\"query\":\"" + query.replace("'", "\\u0027") + "\"}"),
                200);
    }

    static String set(String field, String value) {
        return "{'op':'add','path':'/fields/" + field + "','value':'" + value + "'}";
    }

    private static String more(String... operations) {
        return operations.length == 0 ? "" : "," + String.join(",", operations);
    }
}
