package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Equality;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list field. Its entries are made from their JSON when somebody looks. Looks things up as the script would compare them, so that a
 * label is found by its text.
 */
public final class HubList extends AbstractList<@Nullable Object> {
    private static final ArrayNode NO_NODES = JsonNodeFactory.instance.arrayNode();

    private final ArrayNode source;
    private final BiFunction<JsonNode, Optional<String>, @Nullable Object> form;
    private final Optional<String> lockedAs;
    private final boolean absent;
    private @Nullable List<@Nullable Object> items;

    private HubList(
            ArrayNode source,
            BiFunction<JsonNode, Optional<String>, @Nullable Object> form,
            Optional<String> lockedAs,
            boolean absent,
            @Nullable List<@Nullable Object> items) {
        this.source = source;
        this.form = form;
        this.lockedAs = lockedAs;
        this.absent = absent;
        this.items = items;
    }

    /** A list of given things, which scripts may change unless it belongs to something locked. */
    public static HubList of(Collection<? extends @Nullable Object> items, Optional<String> lockedAs) {
        return new HubList(NO_NODES, (node, owner) -> node, lockedAs, false, new ArrayList<>(items));
    }

    /** A list of these things that takes over what they are in: nobody else holds it. Scripts may change it. */
    static HubList taking(List<@Nullable Object> items) {
        return new HubList(NO_NODES, (node, owner) -> node, Optional.empty(), false, items);
    }

    /** A list read from JSON; {@code form} makes an entry from its node, for this owner or for nobody. */
    static HubList from(
            ArrayNode source,
            BiFunction<JsonNode, Optional<String>, @Nullable Object> form,
            Optional<String> lockedAs) {
        return new HubList(source, form, lockedAs, false, null);
    }

    /** What a field that was never sent reads as: empty, but known not to mean "none". */
    public static HubList absent(String lockedAs) {
        return new HubList(NO_NODES, (node, owner) -> node, Optional.of(lockedAs), true, new ArrayList<>());
    }

    /** Whether the field this stands for was never sent. */
    public boolean isAbsent() {
        return absent;
    }

    public Optional<String> lockedAs() {
        return lockedAs;
    }

    /** The JSON it came as, if nobody has looked inside or it is locked; empty if it has to be written anew. */
    Optional<ArrayNode> untouched() {
        boolean same = items == null || lockedAs.isPresent() && source != NO_NODES && !relabelled(items);
        return same ? Optional.of(source) : Optional.empty();
    }

    private static boolean relabelled(List<@Nullable Object> items) {
        for (Object each : items) if (each instanceof TextValue text && text.changed()) return true;
        return false;
    }

    /** A list of the same entries that nobody else can change; as cheap as the JSON allows. */
    HubList open() {
        Optional<ArrayNode> same = untouched();
        if (same.isPresent()) return from(same.get(), form, Optional.empty());
        List<@Nullable Object> copies = new ArrayList<>();
        for (Object each : items()) copies.add(Coerce.own(each));
        return of(copies, Optional.empty());
    }

    private List<@Nullable Object> items() {
        List<@Nullable Object> known = items;
        if (known != null) return known;
        List<@Nullable Object> made = new ArrayList<>(source.size());
        for (JsonNode each : source) made.add(form.apply(each, lockedAs));
        items = made;
        return made;
    }

    @Override
    public @Nullable Object get(int index) {
        return items().get(index);
    }

    @Override
    public int size() {
        List<@Nullable Object> known = items;
        return known == null ? source.size() : known.size();
    }

    @Override
    public void add(int index, @Nullable Object item) {
        mayChange();
        Budget.current().entries(size() + 1L);
        items().add(index, item);
        modCount++;
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object item) {
        mayChange();
        return items().set(index, item);
    }

    @Override
    public @Nullable Object remove(int index) {
        mayChange();
        modCount++;
        return items().remove(index);
    }

    @Override
    public void clear() {
        mayChange();
        modCount++;
        items().clear();
    }

    @Override
    public boolean remove(@Nullable Object item) {
        int index = indexOf(item);
        if (index < 0) return false;
        remove(index);
        return true;
    }

    @Override
    public int indexOf(@Nullable Object item) {
        List<@Nullable Object> all = items();
        for (int index = 0; index < all.size(); index++) {
            if (Equality.equal(all.get(index), item)) return index;
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object item) {
        return indexOf(item) >= 0;
    }

    private void mayChange() {
        lockedAs.ifPresent(owner -> {
            throw new ScriptTrouble("a list of '" + owner + "' is read-only; make your own with 'collect' or '+'");
        });
    }
}
