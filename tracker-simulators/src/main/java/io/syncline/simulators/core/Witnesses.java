package io.syncline.simulators.core;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.WebhookMessage;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All who watch a simulator: nobody, outside of tests. */
record Witnesses(List<Witness> all) implements Witness {
    static Witnesses of(String tracker) {
        var providers = ServiceLoader.load(Provider.class, Provider.class.getClassLoader());
        return new Witnesses(providers.stream()
                .flatMap(provider -> provider.get().of(tracker).stream())
                .toList());
    }

    @Override
    public void saw(Call call, Optional<Answer> answer) {
        all.forEach(witness -> witness.saw(call, answer));
    }

    @Override
    public void sent(WebhookMessage message) {
        all.forEach(witness -> witness.sent(message));
    }

    @Override
    public void verify() {
        all.forEach(Witness::verify);
    }

    /** How many watch, and what one of them saw amiss since the last time. */
    Answer verdict() {
        var json = Json.object().put("witnesses", all.size());
        try {
            verify();
            return Answer.ok(json);
        } catch (AssertionError amiss) {
            return Answer.ok(json.put("amiss", amiss.getMessage()));
        }
    }
}
