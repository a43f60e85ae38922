package io.syncline.script.escape.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The variables a piece of a program can see.
 *
 * @param outer those that were there when it began
 * @param top outside of every block, where values may grow
 */
record Scope(List<Variable> variables, List<Variable> outer, boolean top) {

    /** {@code assignable}: not a parameter, a counter or a constant. */
    record Variable(String name, Kind kind, boolean assignable) {}

    static Scope empty() {
        return new Scope(new ArrayList<>(), List.of(), true);
    }

    /** Sees everything of this one; what it adds is not seen here. */
    Scope inner() {
        return new Scope(new ArrayList<>(variables), List.copyOf(variables), top);
    }

    /** Inside a block, where there are more variables. */
    Scope block(Scope more) {
        List<Variable> all = new ArrayList<>(variables);
        all.addAll(more.variables);
        return new Scope(all, List.copyOf(all), false);
    }

    void become(Scope other) {
        variables.clear();
        variables.addAll(other.variables);
    }

    /** Ends the variables that were added to it. */
    void forget() {
        variables.clear();
        variables.addAll(outer);
    }

    void add(String name, Kind kind, boolean assignable) {
        variables.removeIf(variable -> variable.name().equals(name));
        variables.add(new Variable(name, kind, assignable));
    }

    Optional<String> any(Kind kind, boolean assigned, RandomGenerator random) {
        List<String> fitting = variables.stream()
                .filter(variable -> variable.kind() == kind && (variable.assignable() || !assigned))
                .map(Variable::name)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }
}
