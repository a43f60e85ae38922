package io.syncline.connection.page;

import io.syncline.hub.id.Side;
import io.syncline.service.web.ProblemException;

/** The side in a path. */
public final class SidePath {
    private SidePath() {}

    /** {@code left} or {@code right}; anything else is a 404. */
    public static Side side(String text) {
        if (!text.equals("left") && !text.equals("right")) throw ProblemException.notFound("side " + text);
        return Side.of(text);
    }
}
