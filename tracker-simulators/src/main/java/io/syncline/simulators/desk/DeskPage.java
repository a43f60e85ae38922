package io.syncline.simulators.desk;

import static io.syncline.simulators.desk.Html.escaped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The desk as HTML. Whatever people typed is escaped. */
public final class DeskPage {
    private final String tracker;
    private final Desk desk;

    public DeskPage(String tracker, Desk desk) {
        this.tracker = tracker;
        this.desk = desk;
    }

    /** All projects with their issues. */
    public String overview() {
        return page(desk.projects().stream().map(this::project).collect(Collectors.joining()));
    }

    /** One issue with everything that can be done to it; says so when there is no such issue. */
    public String issue(String key) {
        return page(desk.card(key).map(this::opened).orElse("<p class=\"none\">No issue " + escaped(key) + ".</p>"));
    }

    public static String stylesheet() {
        return resource("desk.css");
    }

    public static String script() {
        return resource("desk.js");
    }

    private String project(Project project) {
        var rows = desk.cards(project.key()).stream().map(DeskPage::row).collect(Collectors.joining());
        return """
                <section data-project="%s"><h2>%s <small>%s</small></h2>
                <table><thead><tr><th>Key<th>Title<th>Status<th>Assignee<th>Labels</thead><tbody>%s</tbody></table>
                <details><summary>New issue</summary>
                <form data-send="/_sim/ui/issues" data-method="POST">
                <input type="hidden" name="project" value="%s">%s%s%s
                <p class="error"></p><button>Create</button></form></details></section>
                """.formatted(
                        escaped(project.key()),
                        escaped(project.name()),
                        escaped(project.key()),
                        rows,
                        escaped(project.key()),
                        choice("Type", "type", project.types(), ""),
                        line("Title", "title", ""),
                        area("Description", "description", ""));
    }

    private static String row(Card card) {
        return "<tr><td><a href=\"/?issue=%s\">%s</a><td>%s<td>%s<td>%s<td>%s"
                .formatted(
                        URLEncoder.encode(card.key(), StandardCharsets.UTF_8),
                        escaped(card.key()),
                        escaped(card.field(CardField.TITLE)),
                        escaped(card.field(CardField.STATUS)),
                        escaped(card.field(CardField.ASSIGNEE)),
                        escaped(card.field(CardField.LABELS)));
    }

    private String opened(Card card) {
        var address = "/_sim/ui/issues/"
                + URLEncoder.encode(card.key(), StandardCharsets.UTF_8).replace("+", "%20");
        var statuses = desk.projects().stream()
                .filter(p -> p.key().equals(card.project()))
                .flatMap(p -> p.statuses().stream())
                .toList();
        return """
                <h2>%s <small>%s</small></h2>
                <form data-send="%s" data-method="PATCH">%s%s%s%s%s
                <p class="error"></p><button>Save</button></form>
                <h2>Comments</h2>%s
                <form data-send="%s/comments" data-method="POST">%s
                <p class="error"></p><button>Comment</button></form>
                """.formatted(
                        escaped(card.key()),
                        escaped(card.type()),
                        address,
                        line("Title", "title", card.field(CardField.TITLE)),
                        area("Description", "description", card.field(CardField.DESCRIPTION)),
                        choice("Status", "status", statuses, card.field(CardField.STATUS)),
                        line("Labels, separated by commas", "labels", card.field(CardField.LABELS)),
                        people("Assignee", "assignee", card.field(CardField.ASSIGNEE)),
                        card.remarks().stream().map(DeskPage::remark).collect(Collectors.joining()),
                        address,
                        area("Comment", "text", ""));
    }

    private static String remark(Remark remark) {
        return "<div class=\"remark\" id=\"comment-%s\"><small>%s, %s</small>%s</div>"
                .formatted(escaped(remark.id()), escaped(remark.author()), remark.at(), escaped(remark.text()));
    }

    private String people(String title, String name, String chosen) {
        var options = desk.people().stream()
                .map(p -> option(p.id(), p.name(), chosen))
                .collect(Collectors.joining());
        return "<label><span>%s</span><select name=\"%s\"><option value=\"\">nobody</option>%s</select></label>"
                .formatted(title, name, options);
    }

    private static String choice(String title, String name, Collection<String> values, String chosen) {
        var options = values.stream().map(v -> option(v, v, chosen)).collect(Collectors.joining());
        return "<label><span>%s</span><select name=\"%s\">%s</select></label>".formatted(title, name, options);
    }

    private static String option(String value, String text, String chosen) {
        var selected = value.equals(chosen) ? " selected" : "";
        return "<option value=\"%s\"%s>%s</option>".formatted(escaped(value), selected, escaped(text));
    }

    private static String line(String title, String name, String value) {
        return "<label><span>%s</span><input name=\"%s\" value=\"%s\"></label>".formatted(title, name, escaped(value));
    }

    private static String area(String title, String name, String value) {
        // A browser eats the first line break inside a textarea, so one is put there for it.
        return "<label><span>%s</span><textarea name=\"%s\">\n%s</textarea></label>"
                .formatted(title, name, escaped(value));
    }

    private String page(String main) {
        List<Person> people = desk.people();
        var options = people.stream().map(p -> option(p.id(), p.name(), "")).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s simulator</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/_sim/ui/desk.css"></head>
                <body><header><h1><a href="/">%1$s simulator</a></h1>
                <label>acting as <select id="person">%2$s</select></label></header>
                <main>%3$s</main><script src="/_sim/ui/desk.js"></script></body></html>
                """.formatted(escaped(tracker), options, main);
    }

    private static String resource(String name) {
        try (var in = DeskPage.class.getResourceAsStream("/desk/" + name)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
