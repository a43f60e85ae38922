package io.syncline.connection.page;

import io.syncline.service.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The body of a request. */
public final class Body {
    private Body() {}

    /** The body; a request without one is a 400. */
    public static <T> T required(@Nullable T body) {
        if (body == null) throw ProblemException.field(400, "", "a JSON body is needed");
        return body;
    }
}
