package io.syncline.connection.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connection.creation.ConnectionRequest.End;
import io.syncline.hub.problem.FieldError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewConnectionFormTest {

    private static Optional<End> end(String instance, String project) {
        return Optional.of(new End(Optional.of(instance), Optional.of(project)));
    }

    private static List<String> wrong(String name, Optional<End> left, Optional<End> right, String accept) {
        ConnectionRequest request = new ConnectionRequest(
                Optional.of(name),
                Optional.empty(),
                left,
                right,
                Optional.empty(),
                Optional.of(accept),
                Optional.empty());
        return NewConnectionForm.errors(request).stream().map(FieldError::field).toList();
    }

    @Test
    void goodRequestHasNoErrors() {
        assertThat(wrong("jira_to_github", end("jira", "UD"), end("github", "acme/web"), "manual"))
                .isEmpty();
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(wrong(" ", end("", "UD"), Optional.empty(), "maybe"))
                .containsExactly("name", "left.instance", "right.instance", "right.project", "accept");
    }

    @Test
    void projectIsNotConnectedWithItself() {
        assertThat(wrong("loop", end("jira", "UD"), end("jira", "UD"), "auto")).containsExactly("right");
        assertThat(wrong("local", end("jira", "UD"), end("jira", "OPS"), "auto"))
                .isEmpty();
    }
}
