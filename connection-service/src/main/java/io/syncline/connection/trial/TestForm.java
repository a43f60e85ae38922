package io.syncline.connection.trial;

import io.syncline.connection.rules.RulesDraft;
import io.syncline.connection.rules.RulesView;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.trial.TrialRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a {@link TestRequest} into what the rules engine is asked. */
final class TestForm {
    private TestForm() {}

    /** Empty when all is well. */
    static List<FieldError> errors(TestRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (request.entity().isEmpty() && !request.incoming())
            errors.add(new FieldError("entity", "name an entity, a remoteEntity or a replica"));
        if (request.replica().isPresent() && request.remoteEntity().isPresent())
            errors.add(new FieldError("remoteEntity", "cannot be given together with a replica"));
        request.replica()
                .filter(replica -> !replica.isObject())
                .ifPresent(replica -> errors.add(new FieldError("replica", "must be an object")));
        return errors;
    }

    /** The draft is asked for and there is none. */
    static boolean lacksDraft(TestRequest request, RulesView rules) {
        return request.draft().orElse(false) && rules.draft().isEmpty();
    }

    static TrialRequest asked(TestRequest request, RulesView rules) {
        Optional<RulesDraft> draft = rules.draft().filter(d -> request.draft().orElse(false));
        Optional<String> outgoing = draft.map(RulesDraft::outgoing);
        Optional<String> incoming = draft.map(RulesDraft::incoming);
        return new TrialRequest(
                request.entity(),
                request.remoteEntity(),
                request.replica(),
                request.incoming() ? outgoing : request.script().or(() -> outgoing),
                request.incoming() ? request.script().or(() -> incoming) : incoming);
    }
}
