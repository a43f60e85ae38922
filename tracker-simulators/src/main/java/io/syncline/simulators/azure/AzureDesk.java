package io.syncline.simulators.azure;

import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.azure.item.AzureWorld;
import io.syncline.simulators.azure.item.Operation;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.process.WorkItemType;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.desk.Card;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.desk.Project;
import io.syncline.simulators.desk.Remark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** People at Azure DevOps' own pages. Cards are addressed by the number of the work item. */
final class AzureDesk implements Desk {
    private final Supplier<AzureWorld> world;

    AzureDesk(Supplier<AzureWorld> world) {
        this.world = world;
    }

    @Override
    public List<io.syncline.simulators.desk.Person> people() {
        return world.get().people().stream()
                .map(person -> new io.syncline.simulators.desk.Person(person.uniqueName(), person.displayName()))
                .toList();
    }

    @Override
    public List<Project> projects() {
        List<String> types = WorkItemType.ALL.stream().map(WorkItemType::name).toList();
        List<String> states = WorkItemType.ALL.getFirst().states().stream()
                .map(WorkItemType.State::name)
                .toList();
        return world.get().projects().stream()
                .map(project -> new Project(project.name(), project.name(), states, types))
                .toList();
    }

    @Override
    public List<Card> cards(String project) {
        return world.get().items().reversed().stream()
                .filter(item -> item.project().called(project))
                .map(AzureDesk::card)
                .toList();
    }

    @Override
    public Optional<Card> card(String key) {
        if (!key.matches("\\d{1,9}")) return Optional.empty();
        return world.get().find(Integer.parseInt(key)).map(AzureDesk::card);
    }

    @Override
    public String create(String person, String project, String type, Map<CardField, String> fields) {
        WorkItemType chosen =
                type.isEmpty() ? WorkItemType.ALL.getFirst() : world.get().type(type);
        WorkItem item = world.get()
                .work()
                .create(person(person), world.get().project(project), chosen, patch(chosen, fields), false);
        return Integer.toString(item.id());
    }

    @Override
    public void edit(String person, String key, Map<CardField, String> fields) {
        WorkItem item = item(key);
        world.get().work().patch(person(person), item, patch(item.type(), fields), false);
    }

    @Override
    public String comment(String person, String key, String text) {
        return Long.toString(
                world.get().comments().add(person(person), item(key), text).id());
    }

    private static List<Operation> patch(WorkItemType type, Map<CardField, String> fields) {
        List<Operation> patch = new ArrayList<>();
        fields.forEach((field, text) -> {
            String value = field == CardField.LABELS ? text.replace(',', ';') : text;
            patch.add(new Operation("replace", "/fields/" + name(type, field), TextNode.valueOf(value)));
        });
        return patch;
    }

    private static String name(WorkItemType type, CardField field) {
        return switch (field) {
            case TITLE -> Fields.TITLE;
            case DESCRIPTION -> type.name().equals("Bug") ? Fields.REPRO_STEPS : Fields.DESCRIPTION;
            case STATUS -> Fields.STATE;
            case LABELS -> Fields.TAGS;
            case ASSIGNEE -> Fields.ASSIGNED_TO;
        };
    }

    private static Card card(WorkItem item) {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        for (CardField field : CardField.values()) fields.put(field, item.now().text(name(item.type(), field)));
        fields.computeIfPresent(CardField.LABELS, (field, tags) -> tags.replace(";", ","));
        item.now()
                .field(Fields.ASSIGNED_TO)
                .filter(FieldValue.Who.class::isInstance)
                .map(FieldValue.Who.class::cast)
                .ifPresent(who -> fields.put(CardField.ASSIGNEE, who.person().uniqueName()));
        List<Remark> remarks = item.comments().stream()
                .filter(comment -> !comment.deleted())
                .map(comment -> new Remark(
                        Long.toString(comment.id()),
                        comment.createdBy().displayName(),
                        comment.createdAt(),
                        comment.text()))
                .toList();
        return new Card(
                Integer.toString(item.id()), item.project().name(), item.type().name(), fields, remarks);
    }

    private WorkItem item(String key) {
        if (!key.matches("\\d{1,9}")) throw AzureProblem.noItem(0);
        return world.get().item(Integer.parseInt(key));
    }

    private Person person(String name) {
        return world.get().people().stream()
                .filter(person -> person.called(name))
                .findFirst()
                .orElseThrow(() -> AzureProblem.badRequest("There is no person " + name + "."));
    }
}
