package io.syncline.simulators.azure.process;

import java.util.List;

/** A type of work items and the states its items may have; the first is where they begin. */
public record WorkItemType(String name, String color, List<State> states) {
    /** A state with its category, which says what it means to boards. */
    public record State(String name, String color, String category) {}

    private static final State NEW = new State("New", "b2b2b2", "Proposed");
    private static final State ACTIVE = new State("Active", "007acc", "InProgress");
    private static final State RESOLVED = new State("Resolved", "ff9d00", "Resolved");
    private static final State CLOSED = new State("Closed", "339933", "Completed");
    private static final List<State> FOUR = List.of(NEW, ACTIVE, RESOLVED, CLOSED);

    public static final List<WorkItemType> ALL = List.of(
            new WorkItemType("Bug", "CC293D", FOUR),
            new WorkItemType("Task", "F2CB1D", List.of(NEW, ACTIVE, CLOSED)),
            new WorkItemType("Issue", "B4009E", FOUR),
            new WorkItemType("User Story", "009CCC", FOUR),
            new WorkItemType("Epic", "FF7B00", FOUR));

    public WorkItemType {
        states = List.copyOf(states);
    }

    public boolean allows(String state) {
        return states.stream().anyMatch(one -> one.name().equals(state));
    }

    public boolean completed(String state) {
        return states.stream()
                .anyMatch(one -> one.name().equals(state) && one.category().equals("Completed"));
    }

    public String referenceName() {
        return "Microsoft.VSTS.WorkItemTypes." + name.replace(" ", "");
    }
}
