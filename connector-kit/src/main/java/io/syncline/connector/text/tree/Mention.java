package io.syncline.connector.text.tree;

import org.commonmark.node.CustomNode;

/** Somebody who is told about the text, on the tracker that knows the id; everywhere else only the name shows. */
public final class Mention extends CustomNode {
    /** Begins ids of people at Jira. */
    public static final String JIRA = "accountid:";

    /** Begins ids of people at Azure DevOps. */
    public static final String AZURE = "vss:";

    private final String id;
    private final String name;

    /**
     * @param id whom, with the prefix of the tracker
     * @param name what shows, with its {@code @}
     */
    public Mention(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
