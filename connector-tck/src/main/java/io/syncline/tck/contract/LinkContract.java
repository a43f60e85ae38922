package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links: a set, told at both ends, of which only the named ones are added and removed. */
public interface LinkContract extends UnderContract {
    @Test
    default void linkIsAddedOnceAndToldAtBothEnds() {
        EntityRef one = issue("One");
        EntityRef two = issue("Two");
        LinkPlan plan = add(link(two.id(), true));

        Answer<LinkResult> answer = links(one, plan);

        if (refusedClearly(answer)) return;
        Expect.done(links(one, plan));
        assertThat(of(one)).hasSize(1);
        HubIssueLink there = of(one).getFirst();
        HubIssueLink back = of(two).getFirst();
        assertThat(Expect.done(answer).there()).containsExactly(there);
        assertThat(there.linkName()).isEqualTo(fixture().linkName());
        assertThat(there.otherIssueId()).isEqualTo(two.id());
        assertThat(there.otherIssueKey()).contains(two.key());
        assertThat(there.outward()).isTrue();
        assertThat(back.otherIssueId()).isEqualTo(one.id());
        assertThat(back.outward()).isFalse();
    }

    @Test
    default void linkByKeyAndInwardIsTheSameLink() {
        if (!can(Capability.LINKS)) return;
        EntityRef one = issue("One");
        EntityRef two = issue("Two");
        Expect.done(links(one, add(link(two.id(), true))));
        HubIssueLink back = of(two).getFirst();

        Expect.done(links(one, add(link(two.key(), true))));
        Expect.done(links(two, add(new HubIssueLink(back.linkName(), one.key(), Optional.empty(), back.outward()))));

        assertThat(of(one)).hasSize(1);
        assertThat(of(two)).containsExactly(back);
    }

    @Test
    default void onlyTheNamedLinkIsRemovedAndRemovingAgainIsNoTrouble() {
        if (!can(Capability.LINKS)) return;
        EntityRef one = issue("One");
        EntityRef two = issue("Two");
        EntityRef three = issue("Three");
        Expect.done(links(one, add(link(two.id(), true), link(three.id(), true))));
        LinkPlan remove = new LinkPlan(List.of(), List.of(link(two.id(), true)));

        LinkResult result = Expect.done(links(one, remove));
        Expect.done(links(one, remove));

        assertThat(result.gone()).extracting(HubIssueLink::otherIssueId).containsExactly(two.id());
        assertThat(of(one)).extracting(HubIssueLink::otherIssueId).containsExactly(three.id());
        assertThat(of(two)).isEmpty();
    }

    @Test
    default void linkOfAnUnknownKindIsRefusedAndTheKnownOnesAreNamed() {
        if (!can(Capability.LINKS)) return;
        EntityRef one = issue("One");
        EntityRef two = issue("Two");

        Answer<LinkResult> answer =
                links(one, add(new HubIssueLink("Admires secretly", two.id(), Optional.empty(), true)));

        Expect.refused(answer, "issueLinks");
        assertThat(answer.toString()).contains(fixture().linkName());
        assertThat(of(one)).isEmpty();
    }

    @Test
    default void linkToWhatIsNotThereIsRefused() {
        if (!can(Capability.LINKS)) return;
        EntityRef one = issue("One");

        Expect.refused(links(one, add(link(one.id().replaceFirst("\\d+$", "999999"), true))), "issueLinks");
    }

    private EntityRef issue(String title) {
        return created(summary(title)).ref();
    }

    private HubIssueLink link(String other, boolean outward) {
        return new HubIssueLink(fixture().linkName(), other, Optional.empty(), outward);
    }

    private static LinkPlan add(HubIssueLink... links) {
        return new LinkPlan(List.of(links), List.of());
    }

    private Answer<LinkResult> links(EntityRef entity, LinkPlan plan) {
        return tracker().links(instance(), entity.id(), plan);
    }

    private List<HubIssueLink> of(EntityRef entity) {
        return read(entity.id()).issue().issueLinks();
    }

    private boolean refusedClearly(Answer<LinkResult> answer) {
        if (can(Capability.LINKS)) return false;
        Expect.refused(answer, "issueLinks");
        return true;
    }
}
