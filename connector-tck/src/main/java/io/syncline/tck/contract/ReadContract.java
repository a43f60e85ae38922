package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.simulators.desk.CardField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading an entity whole. */
public interface ReadContract extends UnderContract {
    @Test
    default void issueOfAPersonIsReadWhole() {
        String key = personCreates(Map.of(
                CardField.TITLE, "Login fails",
                CardField.DESCRIPTION, "Since **Monday**.",
                CardField.LABELS, "sync"));
        fixture().simulator().desk().comment(fixture().person(), key, "Me too");

        EntitySnapshot snapshot = read(key);

        assertThat(snapshot.ref().key()).isEqualTo(key);
        assertThat(snapshot.issue().text("key")).contains(key);
        assertThat(snapshot.issue().text("summary")).contains("Login fails");
        assertThat(snapshot.issue().text("description").orElseThrow()).contains("Monday");
        assertThat(snapshot.issue().name("status"))
                .contains(fixture().statuses().getFirst());
        assertThat(snapshot.issue()
                        .field("status")
                        .orElseThrow()
                        .path("category")
                        .asText())
                .isIn("new", "indeterminate", "done");
        if (writes("labels")) assertThat(snapshot.issue().labels()).containsExactly("sync");
        assertThat(snapshot.issue().comments()).extracting(HubComment::body).containsExactly("Me too");
        assertThat(snapshot.issue().comments().getFirst().author()).isPresent();
        assertThat(snapshot.issue().time("updated")).contains(snapshot.updated());
    }

    @Test
    default void everyDeclaredFieldIsThere() {
        EntitySnapshot snapshot = read(personCreates(Map.of(CardField.TITLE, "Bare")));

        assertThat(snapshot.issue().fields().keySet()).containsAll(tracker().fields());
        assertThat(snapshot.issue().field("description").orElseThrow().isNull()).isTrue();
        assertThat(snapshot.issue().field("comments").orElseThrow().isEmpty()).isTrue();
    }

    @Test
    default void entityIsFoundByIdAndByKey() {
        EntitySnapshot byKey = read(personCreates(Map.of(CardField.TITLE, "Findable")));

        EntitySnapshot byId = read(byKey.ref().id());

        assertThat(byId).isEqualTo(byKey);
    }

    @Test
    default void readingTwiceIsTheSame() {
        String key = personCreates(Map.of(CardField.TITLE, "Still", CardField.LABELS, "sync, bug"));

        assertThat(read(key)).isEqualTo(read(key));
    }

    @Test
    default void newerStateNeverLooksOlder() {
        String key = personCreates(Map.of(CardField.TITLE, "One"));
        EntitySnapshot before = read(key);

        for (int i = 0; i < 5; i++) {
            personEdits(key, CardField.TITLE, "Edit " + i);
            EntitySnapshot after = read(key);
            assertThat(older(after.version(), before.version()))
                    .as("%s after %s", after.version(), before.version())
                    .isFalse();
            assertThat(after.issue()).isNotEqualTo(before.issue());
            before = after;
        }
    }

    private static boolean older(String one, String other) {
        if (one.matches("\\d+") && other.matches("\\d+"))
            return new BigDecimal(one).compareTo(new BigDecimal(other)) < 0;
        assertThat(one).hasSameSizeAs(other);
        return one.compareTo(other) < 0;
    }

    @Test
    default void allOfManyCommentsAreReadInOrder() {
        String key = personCreates(Map.of(CardField.TITLE, "Talked about"));
        List<String> texts =
                IntStream.range(0, 130).mapToObj(i -> "Remark " + i).toList();
        texts.forEach(text -> fixture().simulator().desk().comment(fixture().person(), key, text));

        EntitySnapshot snapshot = read(key);

        assertThat(snapshot.issue().comments()).extracting(HubComment::body).containsExactlyElementsOf(texts);
    }

    @Test
    default void whatIsNotThereIsGone() {
        String key = personCreates(Map.of(CardField.TITLE, "The only one"));

        Expect.gone(tracker().entity(instance(), key.replaceFirst("\\d+$", "999999")));
        Expect.gone(tracker().entity(instance(), "no such thing ../../%00"));
    }

    @Test
    default void snapshotSurvivesTheWire() {
        EntitySnapshot snapshot = read(personCreates(Map.of(CardField.TITLE, "Travelling")));

        EntitySnapshot back = HubJson.read(HubJson.bytes(snapshot), EntitySnapshot.class);

        assertThat(back).isEqualTo(snapshot);
    }
}
