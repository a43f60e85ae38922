package io.syncline.hub.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import org.junit.jupiter.api.Test;

class TrialRequestTest {
    @Test
    void absentReplicaIsNone() {
        TrialRequest request = HubJson.read("{\"entity\":\"UD-1\"}", TrialRequest.class);

        assertThat(request.replica()).isEmpty();
        assertThat(request.entity()).contains("UD-1");
    }
}
