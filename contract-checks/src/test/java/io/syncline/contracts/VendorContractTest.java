package io.syncline.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is not as documented is found, and named. */
class VendorContractTest {
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json", "Authorization", "Basic eA==");

    @Test
    void fieldThatTheVendorDoesNotKnowIsFound() {
        var asked = asked("POST", "/api/v3/repos/acme/web/issues", "{\"title\":\"a\",\"colour\":\"red\"}");

        var violations = VendorContract.of(Vendor.GITHUB).check(asked);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.side()).isEqualTo(Side.REQUEST);
            assertThat(violation.operation()).isEqualTo("POST /repos/{owner}/{repo}/issues");
            assertThat(violation.problem()).contains("colour");
        });
    }

    @Test
    void requestThatTriesARightIsPassedOverAndNoOther() {
        var contract = VendorContract.of(Vendor.GITHUB);
        var other = asked("POST", "/repos/acme/web/issues", "{\"body\":\"a\"}");

        assertThat(contract.check(asked("POST", "/repos/acme/web/issues", "{}")))
                .isEmpty();
        assertThat(contract.check(other))
                .extracting(Violation::rule)
                .containsExactly("validation.request.body.schema.required");
    }

    @Test
    void parameterThatTheVendorDoesNotKnowIsFound() {
        var asked = new Asked("GET", "/rest/api/2/issue/UD-1", Map.of("colour", List.of("red")), JSON, "");

        var violations = VendorContract.of(Vendor.JIRA).check(new Exchange(asked, Optional.empty()));

        assertThat(violations)
                .extracting(Violation::rule)
                .containsExactly("validation.request.parameter.query.unexpected");
    }

    @Test
    void operationThatTheVendorDoesNotHaveIsFound() {
        var violations = VendorContract.of(Vendor.AZURE).check(asked("PATCH", "/acme/_apis/projects", "{}"));

        assertThat(violations).extracting(Violation::rule).contains("validation.request.operation.notAllowed");
    }

    @Test
    void patchOfAnUnknownKindIsFound() {
        var asked = new Asked(
                "PATCH",
                "/acme/_apis/wit/workItems/7",
                Map.of("api-version", List.of("7.1")),
                Map.of("Content-Type", "application/json-patch+json", "Authorization", "Basic eA=="),
                "[{\"op\":\"paint\",\"path\":\"/fields/System.Title\",\"value\":\"a\"}]");

        var violations = VendorContract.of(Vendor.AZURE).check(new Exchange(asked, Optional.empty()));

        assertThat(violations).singleElement().asString().contains("paint");
    }

    @Test
    void answerOfAnotherTypeIsFoundWithItsPlace() {
        var answer = new Answered(200, JSON, "{\"id\":7,\"key\":\"UD-1\"}");
        var asked = new Asked("GET", "/rest/api/2/issue/UD-1", Map.of(), JSON, "");

        var violations = VendorContract.of(Vendor.JIRA).check(new Exchange(asked, Optional.of(answer)));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.side()).isEqualTo(Side.ANSWER);
            assertThat(violation.problem()).contains("/id", "integer");
        });
    }

    @Test
    void refusalInAnotherFormIsFound() {
        var answer = new Answered(400, JSON, "{\"error\":\"no\"}");

        var violations = VendorContract.of(Vendor.JIRA)
                .check(new Exchange(
                        asked("POST", "/rest/api/2/issue", "{\"fields\":{}}").asked(), Optional.of(answer)));

        assertThat(violations).singleElement().asString().contains("error");
    }

    @Test
    void watchTellsOfItsSidesOnceAndThenForgets() {
        var requests = new ContractWatch(Vendor.GITHUB, Set.of(Side.REQUEST));
        var answers = new ContractWatch(Vendor.GITHUB, Set.of(Side.ANSWER));
        var wrong = asked("POST", "/repos/acme/web/issues", "{\"title\":\"a\",\"colour\":\"red\"}");

        List.of(requests, answers).forEach(watch -> watch.saw(wrong));

        assertThat(catchThrowable(requests::verify))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /repos/{owner}/{repo}/issues");
        assertThat(catchThrowable(requests::verify)).isNull();
        assertThat(catchThrowable(answers::verify)).isNull();
    }

    private static Exchange asked(String method, String path, String body) {
        return new Exchange(new Asked(method, path, Map.of(), JSON, body), Optional.empty());
    }
}
