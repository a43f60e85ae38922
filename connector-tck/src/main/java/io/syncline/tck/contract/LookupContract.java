package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.tck.VendorCalls.VendorCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Projects, names, options, and who can be assigned. What is not there is empty, not an error. */
public interface LookupContract extends UnderContract {
    List<String> NO_PROJECTS = List.of("NoSuchProject", "no/such-repository", "a/../b", "x y", "..");

    private Lookups lookups() {
        return tracker().lookups();
    }

    private List<HubNamed> names(NameList list) {
        return Expect.done(lookups().names(instance(), list, fixture().project()));
    }

    @Test
    default void projectIsFoundByItsKey() {
        HubProject project =
                Expect.done(lookups().project(instance(), fixture().project())).orElseThrow();

        assertThat(project.key()).isEqualTo(fixture().project());
        assertThat(project.versions()).isEqualTo(names(NameList.VERSION));
        assertThat(project.components()).isEqualTo(names(NameList.COMPONENT));
        assertThat(HubJson.read(HubJson.bytes(project), HubProject.class)).isEqualTo(project);
    }

    @Test
    default void projectThatIsNotThereIsEmpty() {
        for (String key : NO_PROJECTS) {
            assertThat(lookups().project(instance(), key)).as(key).isEqualTo(Answer.done(Optional.empty()));
        }
    }

    @Test
    default void namesAreListedOnceEach() {
        assertThat(names(NameList.STATUS))
                .extracting(HubNamed::name)
                .containsAll(fixture().statuses());
        assertThat(names(NameList.STATUS))
                .allSatisfy(
                        status -> assertThat(status.category().orElseThrow()).isIn("new", "indeterminate", "done"));
        assertThat(names(NameList.TYPE)).isNotEmpty();
        for (NameList list : NameList.values()) {
            assertThat(names(list)).as("%s", list).extracting(HubNamed::name).doesNotHaveDuplicates();
        }
    }

    @Test
    default void projectThatIsNotThereHasNoNames() {
        for (NameList list : List.of(NameList.STATUS, NameList.TYPE, NameList.VERSION, NameList.COMPONENT)) {
            for (String project : NO_PROJECTS) {
                assertThat(lookups().names(instance(), list, project))
                        .as("%s of %s", list, project)
                        .isEqualTo(Answer.done(List.of()));
            }
        }
    }

    @Test
    default void assignableIsWhoIsKnownInAProjectThatIsThere() {
        String colleague = fixture().colleague().key();

        assertThat(assignable(fixture().project(), colleague)).isTrue();
        for (String nobody : List.of("nobody-here", "a/../b", "x y")) {
            assertThat(assignable(fixture().project(), nobody)).as(nobody).isFalse();
        }
        for (String project : NO_PROJECTS) {
            assertThat(assignable(project, colleague)).as(project).isFalse();
        }
    }

    private boolean assignable(String project, String user) {
        return Expect.done(lookups().assignable(instance(), project, user));
    }

    @Test
    default void componentsAndVersionsAreMadeOnceWhateverTheirCase() {
        for (NameList list : List.of(NameList.COMPONENT, NameList.VERSION)) {
            Answer<HubNamed> made = make(list, fixture().project(), "Made here");
            if (!can(capability(list))) {
                Expect.refused(made, "list");
                continue;
            }
            HubNamed first = Expect.done(made);
            HubNamed again = Expect.done(make(list, fixture().project(), " made HERE "));

            assertThat(first.name()).isEqualTo("Made here");
            assertThat(first.id()).isPresent();
            assertThat(again).isEqualTo(first);
            assertThat(names(list)).containsOnlyOnce(first);
        }
    }

    @Test
    default void lostAnswerToMakingANameIsFoundAgain() {
        for (NameList list : List.of(NameList.COMPONENT, NameList.VERSION)) {
            if (!can(capability(list))) continue;
            loseOneReply(new VendorCall("POST", "."));

            HubNamed made = Expect.done(make(list, fixture().project(), "Perhaps"));

            assertThat(names(list)).containsOnlyOnce(made);
        }
    }

    @Test
    default void nameIsRefusedWhereThereIsNoProjectOrNoSuchList() {
        for (NameList list : List.of(NameList.COMPONENT, NameList.VERSION)) {
            if (can(capability(list))) Expect.refused(make(list, "NoSuchProject", "x"), "project");
        }
        for (NameList list : List.of(NameList.STATUS, NameList.TYPE, NameList.LINK)) {
            Expect.refused(make(list, fixture().project(), "x"), "list");
        }
    }

    private Answer<HubNamed> make(NameList list, String project, String name) {
        return lookups().makeName(instance(), new NewName(list, project, name));
    }

    private static Capability capability(NameList list) {
        return list == NameList.COMPONENT ? Capability.MAKE_COMPONENTS : Capability.MAKE_VERSIONS;
    }

    @Test
    default void optionIsAddedOnceAndTheOthersStay() {
        if (!can(Capability.MAKE_OPTIONS)) {
            Expect.refused(option("anything", "x"), "field");
            return;
        }
        Map.Entry<String, String> choice = fixture().choice();
        HubNamed before = Expect.done(option(choice.getKey(), choice.getValue()));

        HubNamed first = Expect.done(option(choice.getKey(), "Fresh"));
        HubNamed again = Expect.done(option(choice.getKey(), "FRESH"));

        assertThat(first.name()).isEqualTo("Fresh");
        assertThat(again).isEqualTo(first);
        assertThat(Expect.done(option(choice.getKey(), choice.getValue()))).isEqualTo(before);
    }

    /** Where the options of the field are listed at all. */
    @Test
    default void addedOptionIsSeenInTheListOfFields() {
        if (!can(Capability.MAKE_OPTIONS)) return;
        String choice = fixture().choice().getKey();
        List<FieldInfo> before = choices(choice);

        Expect.done(option(choice, "Fresh"));

        assertThat(choices(choice)).hasSameSizeAs(before).allSatisfy(field -> assertThat(field.options())
                .contains("Fresh"));
    }

    private List<FieldInfo> choices(String name) {
        return Expect.done(tracker().fields(instance(), fixture().project())).stream()
                .filter(field -> field.id().equals(name) || field.name().equals(name))
                .toList();
    }

    @Test
    default void optionOfAFieldThatHasNoneIsRefusedByField() {
        for (String field : List.of("NoSuchField", "a/../b", "summary", "System.Title", "customfield_10101")) {
            Expect.refused(option(field, "x"), "field");
        }
    }

    private Answer<HubNamed> option(String field, String text) {
        return lookups().makeOption(instance(), new NewOption(fixture().project(), field, text));
    }

    @Test
    default void lookupsWaitLikeEverythingElse() {
        fault(new VendorCall("GET", "."), "status", fixture().tooManyRequests());

        Expect.tryLater(lookups().project(instance(), fixture().project()));
    }

    @Test
    default void webAddressIsForPeople() {
        assertThat(lookups().webAddress(instance())).startsWith("http").doesNotEndWith("/");
    }
}
