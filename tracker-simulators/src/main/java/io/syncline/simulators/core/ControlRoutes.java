package io.syncline.simulators.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.fault.FaultKind;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Routes;
import io.syncline.simulators.journal.Journal;
import io.syncline.simulators.journal.JournalEntry;
import io.syncline.simulators.journal.JournalFilter;
import io.syncline.simulators.webhook.WebhookDispatcher;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The controls at {@code /_sim}: what was asked of the tracker, what it holds, how it shall misbehave. */
final class ControlRoutes {
    private final Tracker tracker;
    private final Journal journal;
    private final Faults faults;
    private final Gate gate;
    private final WebhookDispatcher webhooks;

    ControlRoutes(Tracker tracker, Journal journal, Faults faults, Gate gate, WebhookDispatcher webhooks) {
        this.tracker = tracker;
        this.journal = journal;
        this.faults = faults;
        this.gate = gate;
        this.webhooks = webhooks;
    }

    void addTo(Routes routes) {
        routes.get("/_sim/health", call -> Answer.ok(Json.object().put("tracker", tracker.name())))
                .get("/_sim/journal", this::entries)
                .delete("/_sim/journal", call -> done(journal::clear))
                .get("/_sim/state", call -> Answer.ok(tracker.state()))
                .get("/_sim/deliveries", call -> Answer.ok(webhooks.json()))
                .get("/_sim/faults", call -> Answer.ok(faults.json()))
                .post("/_sim/faults", this::addFaults)
                .delete("/_sim/faults", call -> done(faults::clear))
                .get("/_sim/withheld", call -> Answer.ok(Json.strings(List.copyOf(gate.withheld()))))
                .post("/_sim/withheld/{right}", call -> done(() -> gate.withhold(call.param("right"))))
                .delete("/_sim/withheld", call -> done(gate::clear))
                .delete("/_sim/tokens", call -> done(gate::expireTokens))
                .post("/_sim/reset", this::reset);
    }

    private Answer entries(Call call) {
        try {
            var filter = new JournalFilter(
                    call.query("method"),
                    call.query("path").map(Pattern::compile),
                    call.query("since").map(Instant::parse),
                    call.query("mutating").filter("true"::equals).isPresent());
            return Answer.ok(Json.array(
                    journal.entries(filter).stream().map(JournalEntry::json).toList()));
        } catch (PatternSyntaxException | DateTimeException e) {
            throw new Refused(Answer.text(400, String.valueOf(e.getMessage())), e);
        }
    }

    private Answer addFaults(Call call) {
        var json = call.json();
        try {
            if (json.isArray()) json.forEach(this::addFault);
            else addFault(json);
        } catch (IllegalArgumentException e) {
            throw new Refused(Answer.text(400, String.valueOf(e.getMessage())), e);
        }
        return Answer.json(201, faults.json());
    }

    private void addFault(JsonNode json) {
        var rule = FaultRule.parse(json);
        if (rule.kind() == FaultKind.RATE_LIMIT) tracker.limited(rule.limit(), rule.delay());
        faults.add(rule);
    }

    private Answer reset(Call call) {
        var keepWebhooks = call.json().path("keepWebhooks").asBoolean();
        faults.clear();
        gate.clear();
        journal.clear();
        webhooks.clear();
        tracker.reset(keepWebhooks);
        return Answer.empty(204);
    }

    private static Answer done(Runnable work) {
        work.run();
        return Answer.empty(204);
    }
}
