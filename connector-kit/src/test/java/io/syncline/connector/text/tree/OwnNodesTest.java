package io.syncline.connector.text.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.WikiText;
import io.syncline.connector.text.markdown.HubMarkdown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class OwnNodesTest {
    static final List<String> SPELLINGS = List.of(
            "> [!NOTE]\n> Body **bold**",
            "> [!IMPORTANT]\n> one\n>\n> - list\n> - more",
            "> [!TIP]\n>\n> - a list first",
            "> [!WARNING]\n> mind",
            "> [!CAUTION]\n> stop\n\nafter",
            "> [!NOTE]\n> <!-- panel custom -->\n>\n> body",
            "> [!NOTE]\n> <!-- panel custom titled #aabbcc -->\n>\n> **Title**\n>\n> body",
            "> [!NOTE]\n> <!-- panel info titled -->\n>\n> **Title**\n>\n> body",
            "<details>\n<summary>More &amp; more</summary>\n\nHidden **text**\n\n</details>",
            "before\n\n<details>\n<summary>A</summary>\n\n- x\n- y\n\n</details>\n\nafter",
            "- item\n  > [!NOTE]\n  > in a list",
            "done <kbd data-status=\"green\">DONE</kbd> and <kbd data-status=\"neutral\">TO DO</kbd>",
            "[~accountid:5b10:a-b] was asked",
            "some <span style=\"color:#ff0000\">red **and bold**</span> text",
            "<a href=\"https://example.com/x\" data-card=\"block\">https://example.com/x</a>",
            "<a href=\"https://example.com/y\" data-card=\"embed\">https://example.com/y</a>",
            "<img src=\"https://e.com/i.png\" alt=\"pic\" width=\"300\" height=\"200\">",
            "<img src=\"i.png\" alt=\"i.png\" width=\"50\">");

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void everySpellingComesBackAsItWas(String markdown) {
        assertThat(HubMarkdown.render(HubMarkdown.parse(markdown))).isEqualTo(markdown);
        assertThat(HtmlText.toMarkdown(HtmlText.fromMarkdown(markdown))).isEqualTo(markdown);
        assertThat(WikiText.toMarkdown(WikiText.fromMarkdown(markdown))).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "> [!NOTE]\\n> x => {panel:bgColor=#deebff}\\nx\\n{panel}",
                "> [!NOTE]\\n> <!-- panel info titled -->\\n>\\n> **T**\\n>\\n> x => {panel:title=T|bgColor=#deebff}\\nx\\n{panel}",
                "<kbd data-status=\"green\">DONE</kbd> => *{color:#36b37e}[ DONE ]{color}*",
                "<span style=\"color:red\">x</span> => {color:red}x{color}",
                "<a data-mention=\"accountid:7\">@Ann</a> => [~accountid:7]",
                "<a data-mention=\"vss:1\">@Ann</a> => @Ann",
                "<img src=\"i.png\" width=\"50\"> => !i.png|width=50!",
                "<a href=\"https://e.com\" data-card=\"block\">https://e.com</a> => [https://e.com|https://e.com|smart-card]",
            })
    void wikiMarkupHasItsOwnFormOfEach(String markdown, String wiki) {
        assertThat(WikiText.fromMarkdown(markdown.replace("\\n", "\n"))).isEqualTo(wiki.replace("\\n", "\n"));
    }

    @Test
    void mentionsOfAzureComeBackToAzure() {
        String html = "<p>ask <a href=\"#\" data-vss-mention=\"version:2.0,ab-12\">@Ann</a> now</p>";

        String markdown = HtmlText.toMarkdown(html);

        assertThat(markdown).isEqualTo("ask <a data-mention=\"vss:version:2.0,ab-12\">@Ann</a> now");
        assertThat(HtmlText.fromMarkdown(markdown)).contains("data-vss-mention=\"version:2.0,ab-12\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "<span style=\"color:red;position:fixed\">x</span>",
                "<a data-mention=\"x\" onclick=\"y()\">@a</a>",
                "<kbd data-status=\"green\" onclick=\"y()\">x</kbd>",
                "<img src=\"javascript:y()\" width=\"5\">",
                "<a href=\"javascript:y()\" data-card=\"block\">javascript:y()</a>",
            })
    void ownSpellingsCarryNothingThatRunsOrMovesIntoHtml(String markdown) {
        assertThat(HtmlText.fromMarkdown(markdown))
                .doesNotContain("position", "onclick", "=\"javascript")
                .isNotEqualTo(markdown);
    }

    @Test
    void detailsThatPeopleWroteOtherwiseStayHtml() {
        String markdown = "<details open>\n<summary>x</summary>\ntext\n</details>";

        assertThat(HubMarkdown.render(HubMarkdown.parse(markdown))).isEqualTo(markdown);
    }
}
