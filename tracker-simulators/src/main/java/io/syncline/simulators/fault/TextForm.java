package io.syncline.simulators.fault;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Ways in which trackers keep another text than they were sent, by their names on the wire. */
public enum TextForm {
    /** Every line ends in carriage return and line feed. */
    CRLF("crlf") {
        @Override
        String of(String text) {
            return text.replace("\r\n", "\n").replace("\n", "\r\n");
        }
    },
    /** Blanks at line ends and blank lines at the end are gone. */
    STRIP_TRAILING("stripTrailing") {
        @Override
        String of(String text) {
            return text.lines()
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n"))
                    .stripTrailing();
        }
    },
    /** A blank and a line end follow the text. */
    ADD_TRAILING("addTrailing") {
        @Override
        String of(String text) {
            return text.endsWith(" \n") ? text : text + " \n";
        }
    },
    /** Bare URLs stand in angle brackets. */
    AUTOLINK("autolink") {
        @Override
        String of(String text) {
            return text.replaceAll("(?<![<(\\[\\w])https?://[^\\s<>)\\]]+", "<$0>");
        }
    };

    private final String wireName;

    TextForm(String wireName) {
        this.wireName = wireName;
    }

    abstract String of(String text);

    public String wireName() {
        return wireName;
    }

    static TextForm named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown form of text " + name));
    }
}
