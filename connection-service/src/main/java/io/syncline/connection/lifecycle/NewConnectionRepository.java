package io.syncline.connection.lifecycle;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.instance.Instance;
import io.syncline.connection.instance.InstanceRepository;
import io.syncline.connection.internal.DefaultRules;
import io.syncline.connection.internal.RulesEngineClient;
import io.syncline.connection.rules.FlowDirection;
import io.syncline.connection.rules.RulesVersion;
import io.syncline.hub.id.Side;
import io.syncline.hub.problem.FieldError;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates connections: finds the instances, has rules generated for both sides, then stores everything at once. */
@ApplicationScoped
public class NewConnectionRepository {
    private final InstanceRepository instances;
    private final RulesEngineClient engine;
    private final ConnectionRepository connections;
    private final ConnectionSource source;

    NewConnectionRepository(
            InstanceRepository instances,
            RulesEngineClient engine,
            ConnectionRepository connections,
            ConnectionSource source) {
        this.instances = instances;
        this.engine = engine;
        this.connections = connections;
        this.source = source;
    }

    private record Ends(Instance left, Instance right) {}

    private record Generated(DefaultRules left, DefaultRules right) {}

    /** A stored and published connection; wrong fields are a 400 that names them. */
    Uni<Connection> create(String who, ConnectionRequest request) {
        List<FieldError> errors = ConnectionForm.ofNew(request);
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        return ends(request).chain(ends -> generated(ends).chain(rules -> store(who, request, ends, rules)));
    }

    private Uni<Connection> store(String who, ConnectionRequest request, Ends ends, Generated generated) {
        RulesVersion left = source.first(Side.LEFT, generated.left());
        RulesVersion right = source.first(Side.RIGHT, generated.right());
        FlowDirection direction = FlowDirection.of(left.rules(), right.rules());
        Connection connection = source.create(request, ends.left(), ends.right(), direction);
        return connections.create(who, connection, List.of(left, right));
    }

    private Uni<Generated> generated(Ends ends) {
        return engine.defaults(ends.left().tracker())
                .chain(left -> engine.defaults(ends.right().tracker()).map(right -> new Generated(left, right)));
    }

    private Uni<Ends> ends(ConnectionRequest request) {
        String left = request.left().flatMap(ConnectionRequest.End::instance).orElseThrow();
        String right = request.right().flatMap(ConnectionRequest.End::instance).orElseThrow();
        return instances.named(left).chain(l -> instances.named(right).map(r -> both(l, r)));
    }

    private static Ends both(Optional<Instance> left, Optional<Instance> right) {
        List<FieldError> errors = new ArrayList<>();
        if (left.isEmpty()) errors.add(new FieldError("left.instance", "is not the id or name of an instance"));
        if (right.isEmpty()) errors.add(new FieldError("right.instance", "is not the id or name of an instance"));
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        return new Ends(left.orElseThrow(), right.orElseThrow());
    }
}
