package io.syncline.connector.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.tracker.Answer;
import java.util.List;

/** One place at a tracker that needs one webhook of ours: a site, a repository, one event of a project. Every method may block. */
public interface HookPlace {
    /** What people call it. */
    String name();

    /** Webhooks of ours there, in an order that everyone who asks finds the same; the first is the one to keep. */
    Answer<List<FoundHook>> ours();

    /** Makes one. */
    Answer<JsonNode> create();

    /** Makes one what it shall be: address, events, secret, switched on. Safe to repeat. */
    Answer<JsonNode> write(FoundHook hook);

    /** Takes one away; gone already is no trouble. */
    Answer<JsonNode> delete(FoundHook hook);

    /** What people should know of one that is right, in words: when it ends, for instance. Empty for nothing. */
    default String remark(FoundHook hook) {
        return "";
    }

    /** A place that cannot be reached, for this reason. */
    static HookPlace failing(String name, Answer<?> why) {
        return new FailingPlace(name, why);
    }
}
