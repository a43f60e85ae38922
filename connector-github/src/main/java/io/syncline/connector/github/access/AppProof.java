package io.syncline.connector.github.access;

import io.syncline.connector.credential.AccessTokens;
import io.syncline.connector.credential.Proof;
import io.syncline.connector.credential.TokenProof;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.tracker.Answer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proves to be an App's installation: the one of the owner of what is called, each with tokens and a budget of its own. */
record AppProof(Site site, AppClient app, AccessTokens tokens) implements Proof {
    private static final Pattern PLACE = Pattern.compile("^/(?:repos/[^/]+|orgs)/[^/]+");

    @Override
    public Signed sign(TrackerCall call) {
        Answer<Long> installation = app.installation(site, place(call));
        return installation
                .result()
                .map(id -> proof(id).sign(call))
                .orElseGet(() -> new Signed.Failed(TokenProof.failed(installation)));
    }

    @Override
    public boolean refused(TrackerCall signed) {
        return app.installation(site, place(signed))
                .result()
                .filter(id -> proof(id).refused(signed))
                .isPresent();
    }

    private Proof proof(long installation) {
        return new TokenProof(
                site.account().part(String.valueOf(installation)), tokens, app.tokens(site, installation));
    }

    private Optional<String> place(TrackerCall call) {
        String path = call.uri().getRawPath();
        String root = Optional.ofNullable(site.root().getRawPath()).orElse("");
        Matcher place = PLACE.matcher(path.startsWith(root) ? path.substring(root.length()) : path);
        return place.find() ? Optional.of(place.group()) : Optional.empty();
    }
}
