package io.syncline.connection.login;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The login page of the console, and the session cookie it gives. */
@Path("/")
public class SessionResource {
    private final Passwords passwords;
    private final SessionTicket tickets;
    private final LoginConfig config;
    private final String page;

    public SessionResource(LoginConfig config, Clock clock) {
        this.config = config;
        this.passwords = new Passwords(config.password());
        this.tickets = new SessionTicket(config.password(), clock, config.session());
        this.page = page();
    }

    @GET
    @Path("login")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String form() {
        return page.replace("{wrong}", "");
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response login(@FormParam("name") Optional<String> name, @FormParam("password") Optional<String> password) {
        if (!passwords.right(name.orElse(""), password.orElse(""))) {
            return Response.status(401)
                    .entity(page.replace("{wrong}", "Name or password is wrong."))
                    .build();
        }
        return Response.seeOther(URI.create("/"))
                .cookie(cookie(
                        tickets.issue(Passwords.ADMIN), (int) config.session().toSeconds()))
                .build();
    }

    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Response logout() {
        return Response.seeOther(URI.create("/login")).cookie(cookie("", 0)).build();
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(LoginResource.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(config.secureCookie())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static String page() {
        try (InputStream in = SessionResource.class.getResourceAsStream("login.html")) {
            if (in == null) throw new IllegalStateException("login.html is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
