package io.syncline.connector.text.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of panels, each with the alert of GitHub that looks most like it and the background that Jira paints it with. */
public enum PanelKind {
    INFO("NOTE", "#deebff"),
    NOTE("IMPORTANT", "#eae6ff"),
    SUCCESS("TIP", "#e3fcef"),
    WARNING("WARNING", "#fffae6"),
    ERROR("CAUTION", "#ffebe6"),
    TIP("TIP", "#e3fcef"),
    CUSTOM("NOTE", "#f4f5f7");

    private final String alert;
    private final String background;

    PanelKind(String alert, String background) {
        this.alert = alert;
        this.background = background;
    }

    public String alert() {
        return alert;
    }

    /** A CSS colour. */
    public String background() {
        return background;
    }

    /** The kind's name in lower case, as Atlassian documents write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the alert alone says which kind it is. */
    boolean plain() {
        return this != TIP && this != CUSTOM;
    }

    public static Optional<PanelKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static Optional<PanelKind> ofBackground(String colour) {
        return Arrays.stream(values())
                .filter(kind -> kind.background.equalsIgnoreCase(colour))
                .findFirst();
    }

    static Optional<PanelKind> ofAlert(String alert) {
        return Arrays.stream(values())
                .filter(kind -> kind.alert.equalsIgnoreCase(alert))
                .findFirst();
    }
}
