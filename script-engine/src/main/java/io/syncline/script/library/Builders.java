package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.semantics.TextForm;
import org.jspecify.annotations.Nullable;

/** {@code StringBuilder}. */
final class Builders {
    private Builders() {}

    private static StringBuilder b(Object self) {
        return (StringBuilder) self;
    }

    static StringBuilder append(StringBuilder text, @Nullable Object value) {
        String more = TextForm.of(value);
        Budget.current().text((long) text.length() + more.length());
        return text.append(more);
    }

    static void register(TypeTable table) {
        table.method("append(value)", (self, a) -> append(b(self), Arg.at(a, 0)))
                .method("insert(index, value)", (self, a) -> {
                    Budget.current()
                            .text((long) b(self).length()
                                    + TextForm.of(Arg.at(a, 1)).length());
                    return b(self).insert(Arg.whole(a, 0), TextForm.of(Arg.at(a, 1)));
                })
                .method("deleteCharAt(index)", (self, a) -> b(self).deleteCharAt(Arg.whole(a, 0)))
                .method("setLength(length)", (self, a) -> {
                    Budget.current().text(Arg.whole(a, 0));
                    b(self).setLength(Arg.whole(a, 0));
                    return null;
                });
    }
}
