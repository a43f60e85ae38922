package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.rules.lookup.InstanceQuestions;
import io.syncline.rules.lookup.TwinQuestions;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.TrackerRefusal;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What scripts may ask of trackers and twins, one question each way. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class LookupStoryIT {
    @Inject
    Stories stories;

    @Inject
    InstanceQuestions questions;

    @Inject
    TwinQuestions twins;

    @Inject
    TrackerLookup trackers;

    @Inject
    StateTopicsConsumer state;

    private ConnectionSide side(Pair pair, Side side) {
        return new ConnectionSide(state.connection(pair.id).orElseThrow(), side);
    }

    private static long asked(FakeInstance instance, String path) {
        return instance.calls().stream()
                .filter(call -> call.path().startsWith(path))
                .count();
    }

    @Test
    void usersAreFoundByAnIncomingScriptAndAskedForOnce() {
        Pair pair = stories.pair()
                .incoming(
                        Side.RIGHT,
                        Pair.FIRST + Pair.FIELDS
                                + "issue.description = nodeHelper.getUser('alice')?.displayName + ', '"
                                + " + (nodeHelper.getUser('nobody')?.key ?: 'none') + ', '"
                                + " + syncHelper.getTrackerUrl() + ', ' + syncHelper.getRemoteTrackerUrl()\n")
                .activate();

        Pair.Twins first = pair.synced("first");
        pair.synced("second");

        assertThat(pair.onRight(first).text("description"))
                .contains("Alice, none, https://RI.example, https://LE.example");
        assertThat(asked(pair.right, "users?key=alice")).isEqualTo(1);
        assertThat(asked(pair.right, "web-address")).isEqualTo(1);
    }

    @Test
    void projectsNamesAndAssigneesAreAnsweredAndRemembered() {
        Pair pair = stories.pair().activate();

        for (int i = 0; i < 2; i++) {
            assertThat(questions.project(pair.left.id, "LE").orElseThrow().versions())
                    .containsExactly(HubNamed.of("1", "1.0"));
            assertThat(questions.project(pair.left.id, "XX")).isEmpty();
            assertThat(questions.names(pair.left.id, NameList.VERSION, "LE")).hasSize(1);
            assertThat(questions.names(pair.left.id, NameList.PRIORITY, "LE")).isEmpty();
            assertThat(questions.assignable(pair.left.id, "LE", "alice")).isTrue();
            assertThat(questions.assignable(pair.left.id, "LE", "bob")).isFalse();
        }

        assertThat(asked(pair.left, "projects")).isEqualTo(2);
        assertThat(asked(pair.left, "names")).isEqualTo(2);
        assertThat(asked(pair.left, "assignable")).isEqualTo(2);
    }

    @Test
    void whatIsMadeIsSeenAtOnce() {
        Pair pair = stories.pair().activate();
        assertThat(questions.names(pair.left.id, NameList.VERSION, "LE")).hasSize(1);

        HubNamed made = questions.make(pair.left.id, new NewName(NameList.VERSION, "LE", "2.0"));

        assertThat(questions.names(pair.left.id, NameList.VERSION, "LE")).contains(made);
        assertThat(questions.make(pair.left.id, new NewOption("LE", "severity", "Huge")))
                .isEqualTo(HubNamed.of("LE.severity", "Huge"));
    }

    @Test
    void whatTheTrackerRefusesIsARefusalInItsWords() {
        Pair pair = stories.pair().activate();

        assertThatThrownBy(() -> questions.make(pair.left.id, new NewName(NameList.VERSION, "XX", "2.0")))
                .isInstanceOf(TrackerRefusal.class)
                .hasMessage("no project XX");
        assertThatThrownBy(() -> questions.make(pair.left.id, new NewOption("LE", "none", "x")))
                .isInstanceOf(TrackerRefusal.class)
                .hasMessage("only administrators add options");
    }

    @Test
    void weatherIsWaitedOutAndWhatIsSafeToRepeatIsRepeated() {
        Pair pair = stories.pair().activate();
        pair.left.nextCallEndsIn(Refusal.tryLater(1));
        assertThat(questions.project(pair.left.id, "LE")).isPresent();

        pair.left.nextCallEndsIn(Refusal.unknown());
        assertThat(questions
                        .make(pair.left.id, new NewOption("LE", "severity", "Huge"))
                        .name())
                .isEqualTo("Huge");

        pair.left.nextCallEndsIn(Refusal.unknown());
        assertThat(call(pair, "GET").status()).isEqualTo(207);
        pair.left.nextCallEndsIn(Refusal.unknown());
        assertThatThrownBy(() -> call(pair, "POST"))
                .isInstanceOf(TrackerRefusal.class)
                .hasMessageContaining("may or may not");
    }

    private ApiReply call(Pair pair, String method) {
        return questions.http(pair.left.id, new ApiCall(method, "/x", NullNode.getInstance(), Map.of(), Map.of()));
    }

    @Test
    void ownApiIsCalledEachTime() {
        Pair pair = stories.pair().activate();

        call(pair, "GET");
        ApiReply reply = call(pair, "GET");

        assertThat(reply.body().path("echo").asText()).isEqualTo("GET /x");
        assertThat(reply.headers()).containsEntry("ETag", "1");
        assertThat(asked(pair.left, "http")).isEqualTo(2);
    }

    @Test
    void scriptsAskTheirOwnSide() {
        Pair pair = stories.pair().activate();
        LocalTracker local = trackers.of(side(pair, Side.LEFT), trackers.readOnly(), () -> false);

        assertThat(local.project("LE")).isPresent();
        assertThat(local.names(NameKind.VERSION, "LE")).hasSize(1);
        assertThat(local.assignable("LE", "alice")).isTrue();
        assertThat(local.makeName(NameKind.VERSION, "LE", " 2.0 ")).isEqualTo(HubNamed.of("2", "2.0"));
        assertThat(local.makeOption("severity", "Huge")).isEqualTo(HubNamed.of("LE.severity", "Huge"));
        assertThat(local.http(ask("POST")).status()).isEqualTo(207);
        assertThat(local.localUrl()).isEqualTo("https://LE.example");
        assertThat(local.remoteUrl()).isEqualTo("https://RI.example");
        assertThatThrownBy(() -> local.makeName(NameKind.VERSION, "LE", " ")).isInstanceOf(TrackerRefusal.class);
    }

    @Test
    void runsWithoutEffectOnlyRead() {
        Pair pair = stories.pair().activate();
        LocalTracker local = trackers.reading(side(pair, Side.LEFT), trackers.readOnly());

        assertThat(local.makeName(NameKind.VERSION, "LE", "1.0")).isEqualTo(HubNamed.of("1", "1.0"));
        assertThat(local.makeName(NameKind.VERSION, "LE", "2.0")).isEqualTo(HubNamed.of("2.0"));
        assertThat(local.makeOption("severity", "Huge")).isEqualTo(HubNamed.of("Huge"));
        assertThat(local.http(ask("GET")).status()).isEqualTo(207);
        assertThatThrownBy(() -> local.http(ask("DELETE")))
                .isInstanceOf(TrackerRefusal.class)
                .hasMessageContaining("only reads");

        assertThat(pair.left.calls())
                .filteredOn(call -> call.method().equals("POST"))
                .extracting(FakeInstance.Call::path)
                .containsExactly("http");
    }

    private static HttpAsk ask(String method) {
        return new HttpAsk(method, "/x", NullNode.getInstance(), Map.of(), Map.of());
    }

    @Test
    void userIsAnEmptyAnswerForNobody() {
        Pair pair = stories.pair().activate();

        assertThat(questions.user(pair.left.id, "email", "")).isEmpty();
        assertThat(questions.user(pair.left.id, "email", "bob@x")).isEmpty();
        assertThat(questions.user(pair.left.id, "username", "alice").map(HubUser::key))
                .contains("alice");
    }

    @Test
    void twinsAreKnownFromBothSidesOnceAcknowledged() {
        Pair pair = stories.pair().activate();
        Pair.Twins pairOf = pair.synced("known");
        ConnectionSide left = side(pair, Side.LEFT);
        ConnectionSide right = side(pair, Side.RIGHT);

        assertThat(twins.localOf(right, pairOf.left().id())).contains(pairOf.right());
        assertThat(twins.localOf(left, pairOf.right().id())).contains(pairOf.left());
        assertThat(twins.remoteOf(left, pairOf.left().id())).contains(pairOf.right());
        assertThat(twins.remoteIssueUrl(right, pairOf.right().id()))
                .contains("http://fake/" + pairOf.left().key());
        assertThat(twins.remoteIssueUrl(left, pairOf.left().id()))
                .contains("http://fake/" + pairOf.right().key());
        assertThat(twins.localOf(right, "no such id")).isEmpty();
        assertThat(twins.remoteIssueUrl(right, "no such id")).isEmpty();
    }

    @Test
    void underSyncLooksAtEveryConnectionOfTheInstanceUnlessOneIsNamed() {
        Pair pair = stories.pair().activate();
        Pair other = stories.pairBetween(pair.left, pair.right)
                .named("other")
                .taking("none")
                .activate();
        Pair.Twins pairOf = pair.synced("under sync");
        ConnectionSide there = side(other, Side.LEFT);
        String id = pairOf.left().id();

        assertThat(twins.underSync(there, id, Optional.empty())).isTrue();
        assertThat(twins.underSync(there, id, Optional.of("pair"))).isTrue();
        assertThat(twins.underSync(there, id, Optional.of("another"))).isFalse();
        assertThat(twins.underSync(there, "no such id", Optional.empty())).isFalse();
        assertThat(twins.remoteOf(there, id)).contains(pairOf.right());
        assertThat(twins.localOf(side(other, Side.RIGHT), id)).contains(pairOf.right());
    }
}
