package io.syncline.simulators.testing;

import io.syncline.contracts.Answered;
import io.syncline.contracts.Asked;
import io.syncline.contracts.ContractWatch;
import io.syncline.contracts.Exchange;
import io.syncline.contracts.Side;
import io.syncline.contracts.Vendor;
import io.syncline.contracts.webhook.Sent;
import io.syncline.simulators.core.Witness;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.webhook.WebhookMessage;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what simulators answer and send in their own tests against the vendors' documents; what these tests ask is often wrong on purpose. */
public final class ContractWitness implements Witness {
    /** Jira Data Center is not among them: the document is Cloud's, which says other things of the same paths. */
    private static final Map<String, Vendor> VENDORS =
            Map.of("Jira Cloud", Vendor.JIRA, "GitHub", Vendor.GITHUB, "Azure DevOps", Vendor.AZURE);
    /** Stands for bytes, which no document says anything about. */
    private static final String FILE = "a file";

    private static final Set<Side> SIDES = EnumSet.of(Side.ANSWER, Side.WEBHOOK);

    private final ContractWatch watch;

    private ContractWitness(Vendor vendor) {
        this.watch = new ContractWatch(vendor, SIDES);
    }

    @Override
    public void saw(Call call, Optional<Answer> answer) {
        var body = call.uploads().isEmpty() ? call.text() : FILE;
        var asked = new Asked(call.method(), call.path(), call.query(), call.headers(), body);
        watch.saw(new Exchange(asked, answer.map(ContractWitness::answered)));
    }

    @Override
    public void sent(WebhookMessage message) {
        watch.saw(new Sent(message.event(), message.headers(), new String(message.body(), StandardCharsets.UTF_8)));
    }

    @Override
    public void verify() {
        watch.verify();
    }

    private static Answered answered(Answer answer) {
        return new Answered(
                answer.status(),
                answer.headers(),
                answer.file().isPresent() ? FILE : new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** One for each simulator of a vendor whose documents we have. */
    public static final class Provider implements Witness.Provider {
        @Override
        public Optional<Witness> of(String tracker) {
            return Optional.ofNullable(VENDORS.get(tracker)).map(ContractWitness::new);
        }
    }
}
