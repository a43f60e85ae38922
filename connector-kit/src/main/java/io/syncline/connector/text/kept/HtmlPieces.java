package io.syncline.connector.text.kept;

import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.html.HtmlReader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** The top-level blocks of HTML, and the text between them. */
final class HtmlPieces {
    private HtmlPieces() {}

    static List<Piece<String>> of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        List<Piece<String>> pieces = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        for (Node node : document.body().childNodes()) {
            if (!HtmlReader.standsAlone(node)) {
                loose.append(node.outerHtml());
                continue;
            }
            add(loose.toString(), pieces);
            loose.setLength(0);
            add(node.outerHtml(), pieces);
        }
        add(loose.toString(), pieces);
        return pieces;
    }

    private static void add(String html, List<Piece<String>> pieces) {
        if (!html.isBlank()) pieces.add(new Piece<>(html, HubBlocks.of(HtmlText.toMarkdown(html))));
    }
}
