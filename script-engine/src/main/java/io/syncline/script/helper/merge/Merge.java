package io.syncline.script.helper.merge;

import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.value.HubList;
import io.syncline.script.value.HubObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Brings one list of the local issue up to date with the replica: new ones in, edited ones edited, gone ones out, the rest alone. */
final class Merge {
    private final String list;
    private final HubObject issue;
    private final HubObject replica;

    private Merge(String list, HubObject issue, HubObject replica) {
        this.list = list;
        this.issue = issue;
        this.replica = replica;
    }

    /** {@code list} is {@code Comments}, {@code Attachments} or {@code WorkLogs}. */
    static Merge of(String list, HubObject issue, HubObject replica) {
        if (!replica.lockedAs().filter("replica"::equals).isPresent()) {
            throw new ScriptTrouble("merge" + list + "(issue, replica) works in incoming scripts only");
        }
        return new Merge(list, issue, replica);
    }

    /** A script's block: what it returns counts if it is an entry; else it has changed the entry it was given. */
    static UnaryOperator<HubObject> formatted(Callable block) {
        return entry -> {
            Object answer = block.call(entry);
            return answer instanceof HubObject other && other.shape() == entry.shape() ? other : entry;
        };
    }

    /** Sets the list, and answers it. */
    @Nullable
    Object run(UnaryOperator<HubObject> format) {
        String field = Character.toLowerCase(list.charAt(0)) + list.substring(1);
        List<@Nullable Object> merged = new ArrayList<>((Collection<?>) Objects.requireNonNull(issue.read(field)));
        List<HubObject> removed = view("removed");
        if (!removed.isEmpty()) merged.removeIf(entry -> removed.stream().anyMatch(gone -> gone == entry));
        for (HubObject changed : view("changed")) edit(merged, format.apply(changed.copy()));
        for (HubObject added : view("added")) {
            if (stands(merged, added)) continue;
            HubObject entry = format.apply(added.copy());
            if (!entry.text("remoteId").equals(added.text("remoteId"))) entry.store("remoteId", added.raw("remoteId"));
            merged.add(entry);
        }
        boolean same = issue.raw(field) instanceof HubList now && sameEntries(now, merged);
        if (!same) issue.write(field, merged);
        return issue.read(field);
    }

    /** An earlier merge of the same run has added it already. */
    private static boolean stands(List<@Nullable Object> merged, HubObject added) {
        for (Object entry : merged) {
            boolean same = entry instanceof HubObject known
                    && known.text("id").isEmpty()
                    && known.text("remoteId").equals(added.text("remoteId"));
            if (same) return true;
        }
        return false;
    }

    private static boolean sameEntries(List<?> left, List<?> right) {
        if (left.size() != right.size()) return false;
        for (int index = 0; index < left.size(); index++) {
            if (left.get(index) != right.get(index)) return false;
        }
        return true;
    }

    private static void edit(List<@Nullable Object> merged, HubObject changed) {
        for (Object each : merged) {
            if (each instanceof HubObject local && local.text("id").equals(changed.text("id"))) {
                for (String name : List.of("body", "comment", "timeSpent", "startDate", "internal")) {
                    if (changed.raw(name) != null) local.store(name, changed.raw(name));
                }
            }
        }
    }

    private List<HubObject> view(String which) {
        Collection<?> all = (Collection<?>) Objects.requireNonNull(replica.read(which + list));
        if (all.isEmpty()) return List.of();
        List<HubObject> entries = new ArrayList<>(all.size());
        for (Object each : all) {
            if (each instanceof HubObject entry) entries.add(entry);
        }
        return entries;
    }
}
