package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One page of a list, with the {@code Link} header that leads to the others. */
final class Page<T> {
    private static final int USUAL = 30;
    private static final int LARGEST = 100;

    private final List<T> all;
    private final int size;
    private final int number;
    private final Call call;
    private final String url;

    Page(List<T> all, Call call, String url) {
        this.all = all;
        this.call = call;
        this.url = url;
        this.size = Math.clamp(number(call, "per_page", USUAL), 1, LARGEST);
        this.number = Math.max(1, number(call, "page", 1));
    }

    List<T> items() {
        int from = Math.min(all.size(), (number - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    Answer answer(Function<T, ? extends JsonNode> shown) {
        return linked(Answer.ok(Json.array(items().stream().map(shown).toList())));
    }

    Answer linked(Answer answer) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        List<String> links = new ArrayList<>();
        if (number > 1) links.add(link(Math.min(number - 1, last), "prev"));
        if (number < last) links.add(link(number + 1, "next"));
        if (number < last) links.add(link(last, "last"));
        if (number > 1) links.add(link(1, "first"));
        return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
    }

    private String link(int page, String rel) {
        StringBuilder query = new StringBuilder();
        call.query().forEach((name, values) -> {
            if (name.equals("page")) return;
            for (String value : values)
                query.append(encoded(name)).append('=').append(encoded(value)).append('&');
        });
        return "<" + url + "?" + query + "page=" + page + ">; rel=\"" + rel + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** GitHub ignores page numbers that are none. */
    private static int number(Call call, String name, int otherwise) {
        return call.query(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
