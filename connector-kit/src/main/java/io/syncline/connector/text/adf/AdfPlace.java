package io.syncline.connector.text.adf;

import java.util.Set;

/** The nodes that hold blocks, and which blocks the schema lets stand in each. */
enum AdfPlace {
    DOC(Set.of(
            "paragraph",
            "bulletList",
            "orderedList",
            "codeBlock",
            "mediaSingle",
            "taskList",
            "heading",
            "rule",
            "blockCard",
            "embedCard",
            "panel",
            "blockquote",
            "table",
            "expand")),
    EXPAND(Set.of(
            "paragraph",
            "bulletList",
            "orderedList",
            "codeBlock",
            "mediaSingle",
            "taskList",
            "heading",
            "rule",
            "blockCard",
            "embedCard",
            "panel",
            "blockquote",
            "table",
            "nestedExpand")),
    NESTED_EXPAND(Set.of(
            "paragraph",
            "bulletList",
            "orderedList",
            "codeBlock",
            "mediaSingle",
            "taskList",
            "heading",
            "rule",
            "panel",
            "blockquote")),
    PANEL(Set.of(
            "paragraph",
            "bulletList",
            "orderedList",
            "codeBlock",
            "mediaSingle",
            "taskList",
            "heading",
            "rule",
            "blockCard")),
    ITEM(Set.of("paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "taskList")),
    QUOTE(Set.of("paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle"));

    private final Set<String> blocks;

    AdfPlace(Set<String> blocks) {
        this.blocks = blocks;
    }

    boolean takes(String block) {
        return blocks.contains(block);
    }
}
