package io.syncline.simulators.github;

import io.syncline.simulators.desk.Card;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.desk.Person;
import io.syncline.simulators.desk.Project;
import io.syncline.simulators.desk.Remark;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.GithubWorld;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueEdit;
import io.syncline.simulators.github.world.IssueType;
import io.syncline.simulators.github.world.Label;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** People at GitHub's own pages. Cards are addressed as {@code acme/web#7}. */
final class GithubDesk implements Desk {
    private final Supplier<GithubWorld> world;

    GithubDesk(Supplier<GithubWorld> world) {
        this.world = world;
    }

    @Override
    public List<Person> people() {
        return world.get().users().stream()
                .map(user -> new Person(user.login(), user.name()))
                .toList();
    }

    @Override
    public List<Project> projects() {
        List<String> types = new ArrayList<>(List.of(""));
        types.addAll(world.get().types().stream().map(IssueType::name).toList());
        return world.get().all().stream()
                .map(repository ->
                        new Project(repository.fullName(), repository.fullName(), List.of("open", "closed"), types))
                .toList();
    }

    @Override
    public List<Card> cards(String project) {
        return asked(() -> repository(project).issues().reversed().stream()
                .map(GithubDesk::card)
                .toList());
    }

    @Override
    public Optional<Card> card(String key) {
        try {
            return Optional.of(card(issue(key)));
        } catch (GithubProblem e) {
            return Optional.empty();
        }
    }

    @Override
    public String create(String person, String project, String type, Map<CardField, String> fields) {
        return asked(() -> {
            IssueEdit edit = edit(fields);
            if (!type.isEmpty()) edit = edit.withType(type);
            return world.get()
                    .issues()
                    .create(world.get().user(person), repository(project), edit)
                    .toString();
        });
    }

    @Override
    public void edit(String person, String key, Map<CardField, String> fields) {
        asked(() -> {
            world.get().issues().edit(world.get().user(person), issue(key), edit(fields));
            return key;
        });
    }

    @Override
    public String comment(String person, String key, String text) {
        return asked(() -> Long.toString(world.get()
                .issues()
                .comment(world.get().user(person), issue(key), text)
                .id()));
    }

    private static IssueEdit edit(Map<CardField, String> fields) {
        IssueEdit edit = IssueEdit.nothing();
        for (var field : fields.entrySet()) {
            String value = field.getValue();
            edit = switch (field.getKey()) {
                case TITLE -> edit.withTitle(value);
                case DESCRIPTION -> edit.withBody(value);
                case STATUS -> edit.withState(value);
                case LABELS -> edit.withLabels(names(value));
                case ASSIGNEE -> edit.withAssignees(names(value));
            };
        }
        return edit;
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Card card(Issue issue) {
        var content = issue.now();
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        fields.put(CardField.TITLE, content.title());
        fields.put(CardField.DESCRIPTION, content.body().orElse(""));
        fields.put(CardField.STATUS, content.state().word());
        fields.put(
                CardField.LABELS,
                String.join(", ", content.labels().stream().map(Label::name).toList()));
        fields.put(
                CardField.ASSIGNEE,
                content.assignees().stream().findFirst().map(Account::login).orElse(""));
        List<Remark> remarks = issue.comments().stream()
                .map(comment -> new Remark(
                        Long.toString(comment.id()), comment.author().login(), comment.createdAt(), comment.body()))
                .toList();
        String type = content.type().map(IssueType::name).orElse("");
        return new Card(issue.toString(), issue.repository().fullName(), type, fields, remarks);
    }

    private Repository repository(String fullName) {
        String[] parts = fullName.split("/", 2);
        if (parts.length < 2) throw GithubProblem.notFound();
        return world.get().repository(parts[0], parts[1]);
    }

    private Issue issue(String key) {
        String[] parts = key.split("#", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,9}")) throw GithubProblem.notFound();
        return world.get().issue(repository(parts[0]), Integer.parseInt(parts[1]));
    }

    private static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (GithubProblem problem) {
            throw new Refused(ProblemJson.answer(problem), problem);
        }
    }
}
