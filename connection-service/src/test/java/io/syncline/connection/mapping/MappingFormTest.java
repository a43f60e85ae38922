package io.syncline.connection.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.MappingTables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingFormTest {
    @Test
    void namesAreStrippedAndAbsentTablesAreEmpty() {
        MappingRequest request =
                new MappingRequest(Optional.of(Map.of(" a@example.com ", " alice ")), Optional.empty());

        assertThat(MappingForm.errors(request)).isEmpty();
        assertThat(MappingForm.tables(request))
                .isEqualTo(new MappingTables(Map.of("a@example.com", "alice"), Map.of()));
    }

    @Test
    void wrongEntryIsNamed() {
        Map<String, String> statuses = new HashMap<>(Map.of("Open", ""));
        statuses.put("Closed", null);

        assertThat(MappingForm.errors(new MappingRequest(Optional.empty(), Optional.of(statuses))))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("statuses.Open", "statuses.Closed");
    }

    @Test
    void emptyNameIsRefused() {
        MappingRequest request = new MappingRequest(Optional.of(Map.of(" ", "alice")), Optional.empty());

        assertThat(MappingForm.errors(request)).extracting(FieldError::field).containsExactly("users");
    }
}
