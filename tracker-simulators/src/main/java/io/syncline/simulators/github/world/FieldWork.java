package io.syncline.simulators.github.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.simulators.github.world.IssueField.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways values of issue fields change. */
public final class FieldWork {
    private static final String WHERE = "issue_field_values";
    private static final int MOST = 25;

    private final GithubWorld world;

    FieldWork(GithubWorld world) {
        this.world = world;
    }

    /** Sets these fields and leaves the others; without any it clears all, as GitHub does. */
    public void add(Account actor, Issue issue, List<FieldWish> wishes) {
        List<FieldValue> before = issue.now().values();
        world.issues().putValues(actor, issue, wishes.isEmpty() ? List.of() : after(before, wishes));
    }

    /** Sets these fields and clears the others. */
    public void replace(Account actor, Issue issue, List<FieldWish> wishes) {
        List<FieldValue> kept = issue.now().values().stream()
                .filter(value -> wishes.stream()
                        .anyMatch(wish -> wish.field() == value.field().id()))
                .toList();
        world.issues().putValues(actor, issue, after(kept, wishes));
    }

    /** Clears a field; the vendor's 404 when it has no value. */
    public void clear(Account actor, Issue issue, long field) {
        List<FieldValue> left = new ArrayList<>(issue.now().values());
        if (!left.removeIf(value -> value.field().id() == field)) throw GithubProblem.notFound();
        world.issues().putValues(actor, issue, left);
    }

    /** The values after these wishes, in the order in which they were first set. */
    List<FieldValue> after(List<FieldValue> before, List<FieldWish> wishes) {
        if (wishes.size() > MOST) throw GithubProblem.custom("Issue", WHERE, "has more than 25 items");
        List<FieldValue> values = new ArrayList<>(before);
        for (FieldWish wish : wishes) {
            IssueField field = world.fields().stream()
                    .filter(one -> one.id() == wish.field())
                    .findFirst()
                    .orElseThrow(() -> GithubProblem.invalidValue("Issue", WHERE, wish.field()));
            Optional<FieldValue> was = values.stream()
                    .filter(value -> value.field().id() == field.id())
                    .findFirst();
            long id = was.map(FieldValue::id).orElseGet(world::nextId);
            FieldValue value = value(id, field, wish.value());
            if (was.isPresent()) values.replaceAll(one -> one.id() == id ? value : one);
            else values.add(value);
        }
        return values;
    }

    private static FieldValue value(long id, IssueField field, JsonNode wanted) {
        return switch (field.dataType()) {
            case "number" -> plain(id, field, wanted, wanted.isNumber());
            case "date" -> plain(id, field, wanted, day(wanted));
            case "text" -> plain(id, field, wanted, wanted.isTextual());
            case "single_select" -> {
                if (!wanted.isTextual()) throw wrong(field);
                yield new FieldValue(id, field, NullNode.getInstance(), List.of(option(field, wanted)));
            }
            default -> {
                if (!wanted.isArray() || wanted.isEmpty()) throw wrong(field);
                Set<Option> chosen = new LinkedHashSet<>();
                wanted.forEach(name -> chosen.add(option(field, name)));
                yield new FieldValue(id, field, NullNode.getInstance(), List.copyOf(chosen));
            }
        };
    }

    private static FieldValue plain(long id, IssueField field, JsonNode wanted, boolean fits) {
        if (!fits) throw wrong(field);
        return new FieldValue(id, field, wanted, List.of());
    }

    private static boolean day(JsonNode wanted) {
        try {
            return wanted.isTextual() && LocalDate.parse(wanted.textValue()).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Option option(IssueField field, JsonNode name) {
        return field.options().stream()
                .filter(option -> option.name().equals(name.textValue()))
                .findFirst()
                .orElseThrow(() -> wrong(field));
    }

    private static GithubProblem wrong(IssueField field) {
        return GithubProblem.custom("Issue", WHERE, "value for the field " + field.name() + " is not valid");
    }
}
