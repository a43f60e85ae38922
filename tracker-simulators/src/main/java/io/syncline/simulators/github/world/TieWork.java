package io.syncline.simulators.github.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.history.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways issues are tied to each other: parents with sub-issues, and what blocks what. Each end is told in its own repository. */
public final class TieWork {
    private static final String ONE_PARENT =
            "An error occurred while adding the sub-issue to the parent issue. Issue may not contain duplicate sub-issues"
                    + " and Sub issue may only have one parent";

    private final GithubWorld world;

    TieWork(GithubWorld world) {
        this.world = world;
    }

    /** Puts an issue below another one, taking it from its former parent only when asked to. */
    public void addSubIssue(Account actor, Issue parent, Issue child, boolean replaceParent) {
        Optional<Issue> former = child.parent();
        if (former.isPresent() && !replaceParent
                || former.equals(Optional.of(parent))
                || above(parent).contains(child)) throw GithubProblem.of(422, ONE_PARENT);
        former.ifPresent(old -> removeSubIssue(actor, old, child));
        child.below(Optional.of(parent));
        note(actor, child, "parent", Optional.empty(), Optional.of(parent));
        touch(parent, child);
        tellParent("added", actor, parent, child);
    }

    public void removeSubIssue(Account actor, Issue parent, Issue child) {
        if (!child.parent().equals(Optional.of(parent))) throw GithubProblem.notFound();
        child.below(Optional.empty());
        note(actor, child, "parent", Optional.of(parent), Optional.empty());
        touch(parent, child);
        tellParent("removed", actor, parent, child);
    }

    public void block(Account actor, Issue blocked, Issue blocking) {
        if (blocked.equals(blocking) || blocked.blockedBy().contains(blocking))
            throw GithubProblem.custom("IssueDependency", "issue_id", "is already tracked as a dependency");
        blocked.block(blocking, true);
        note(actor, blocked, "blocked_by", Optional.empty(), Optional.of(blocking));
        touch(blocked, blocking);
        tellBlock("added", actor, blocked, blocking);
    }

    public void unblock(Account actor, Issue blocked, Issue blocking) {
        if (!blocked.blockedBy().contains(blocking)) throw GithubProblem.notFound();
        blocked.block(blocking, false);
        note(actor, blocked, "blocked_by", Optional.of(blocking), Optional.empty());
        touch(blocked, blocking);
        tellBlock("removed", actor, blocked, blocking);
    }

    private static List<Issue> above(Issue issue) {
        List<Issue> all = new ArrayList<>(List.of(issue));
        for (Optional<Issue> next = issue.parent();
                next.isPresent();
                next = next.get().parent()) all.add(next.get());
        return all;
    }

    private void touch(Issue... issues) {
        for (Issue issue : issues) issue.become(new IssueDraft(issue.now()).at(later(issue)));
    }

    private Instant later(Issue issue) {
        Instant now = world.now();
        Instant last = issue.now().updatedAt();
        return now.isAfter(last) ? now : last;
    }

    private void note(Account actor, Issue issue, String field, Optional<Issue> from, Optional<Issue> to) {
        world.revisions().add(new Revision(issue.toString(), later(issue), actor.login(), field, text(from), text(to)));
    }

    private static JsonNode text(Optional<Issue> issue) {
        return issue.<JsonNode>map(one -> TextNode.valueOf(one.toString())).orElse(NullNode.getInstance());
    }

    private void tellParent(String what, Account actor, Issue parent, Issue child) {
        tell(
                "sub_issues",
                "parent_issue_" + what,
                actor,
                child,
                Map.of("parent_issue", parent, "sub_issue", child),
                parent);
        tell(
                "sub_issues",
                "sub_issue_" + what,
                actor,
                parent,
                Map.of("sub_issue", child, "parent_issue", parent),
                child);
    }

    private void tellBlock(String what, Account actor, Issue blocked, Issue blocking) {
        Map<String, Issue> both = Map.of("blocked_issue", blocked, "blocking_issue", blocking);
        tell("issue_dependencies", "blocked_by_" + what, actor, blocked, both, blocking);
        tell("issue_dependencies", "blocking_" + what, actor, blocking, both, blocked);
    }

    /** Told in the repository of {@code at}; the body names both issues, their ids, and the repository of the other one. */
    private void tell(String event, String action, Account actor, Issue at, Map<String, Issue> named, Issue other) {
        Map<String, Part> parts = new LinkedHashMap<>();
        named.forEach((name, issue) -> {
            parts.put(name + "_id", new Part.Number(issue.id()));
            parts.put(name, issue);
            if (issue.equals(other)) parts.put(name + "_repo", new Part.Place(issue.repository()));
        });
        world.tell(new Happening(event, action, at.repository(), actor, parts));
    }
}
