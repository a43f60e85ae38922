package io.syncline.connection.login;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;

/** Who sends the current request. Ask on the thread that the request came in on, before any asynchronous step. */
@Singleton
public final class CallerResource {
    static final String KEY = "syncline.user";
    private final CurrentVertxRequest request;

    CallerResource(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The user's name. */
    public String name() {
        String user = request.getCurrent().get(KEY);
        if (user == null) throw new IllegalStateException("a request reached the API without a user");
        return user;
    }
}
