package io.syncline.simulators.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Atlassian documents as wiki markup: what version 2 of the API and the webhooks show of them. */
final class AdfToWiki {
    private AdfToWiki() {}

    static String wiki(JsonNode doc) {
        return blocks(doc, "");
    }

    private static String blocks(JsonNode parent, String bullets) {
        return children(parent).stream().map(child -> block(child, bullets)).collect(Collectors.joining("\n\n"));
    }

    private static String block(JsonNode node, String bullets) {
        var attrs = node.path("attrs");
        return switch (node.path("type").asText()) {
            case "heading" -> "h" + attrs.path("level").asInt(1) + ". " + inline(node);
            case "bulletList" -> list(node, bullets + "*");
            case "orderedList" -> list(node, bullets + "#");
            case "taskList" -> list(node, bullets + "*");
            case "codeBlock" -> {
                var language = attrs.path("language").asText();
                yield "{code" + (language.isEmpty() ? "" : ":" + language) + "}\n" + plain(node) + "\n{code}";
            }
            case "blockquote" -> "{quote}" + blocks(node, "") + "{quote}";
            case "panel" -> "{panel}" + blocks(node, "") + "{panel}";
            case "expand", "mediaGroup", "mediaSingle", "layoutSection", "layoutColumn" -> blocks(node, bullets);
            case "rule" -> "----";
            case "table" -> children(node).stream().map(AdfToWiki::row).collect(Collectors.joining("\n"));
            case "media" -> "!" + attrs.path("alt").asText(attrs.path("id").asText()) + "!";
            default -> inline(node);
        };
    }

    private static String list(JsonNode list, String bullets) {
        List<String> lines = new ArrayList<>();
        for (var item : list.path("content")) {
            var text = new ArrayList<String>();
            for (var child : item.path("content")) {
                if (child.path("type").asText().endsWith("List")) text.add(block(child, bullets));
                else lines.addAll(List.of(bullets + " " + ofItem(child)));
            }
            lines.addAll(text);
        }
        return String.join("\n", lines);
    }

    private static String ofItem(JsonNode child) {
        return child.path("type").asText().equals("text") ? inlineNode(child) : block(child, "");
    }

    private static String row(JsonNode row) {
        var line = new StringBuilder();
        var bar = "|";
        for (var cell : row.path("content")) {
            bar = cell.path("type").asText().equals("tableHeader") ? "||" : "|";
            line.append(bar).append(blocks(cell, "").replace("\n\n", "\n"));
        }
        return line.append(bar).toString();
    }

    private static String inline(JsonNode node) {
        return children(node).stream().map(AdfToWiki::inlineNode).collect(Collectors.joining());
    }

    private static String plain(JsonNode node) {
        return children(node).stream().map(c -> c.path("text").asText()).collect(Collectors.joining());
    }

    private static String inlineNode(JsonNode node) {
        var attrs = node.path("attrs");
        return switch (node.path("type").asText()) {
            case "text" -> marked(node);
            case "hardBreak" -> "\n";
            case "mention" -> "[~accountid:" + attrs.path("id").asText() + "]";
            case "emoji" -> attrs.path("text").asText(attrs.path("shortName").asText());
            case "inlineCard" -> "[" + attrs.path("url").asText() + "]";
            case "date" -> attrs.path("timestamp").asText();
            case "status" -> attrs.path("text").asText();
            default -> block(node, "");
        };
    }

    private static String marked(JsonNode node) {
        var text = node.path("text").asText();
        for (var mark : node.path("marks")) {
            text = switch (mark.path("type").asText()) {
                case "strong" -> "*" + text + "*";
                case "em" -> "_" + text + "_";
                case "code" -> "{{" + text + "}}";
                case "strike" -> "-" + text + "-";
                case "underline" -> "+" + text + "+";
                case "link" ->
                    "[" + text + "|" + mark.path("attrs").path("href").asText() + "]";
                default -> text;
            };
        }
        return text;
    }

    private static List<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.path("content").spliterator(), false).toList();
    }
}
