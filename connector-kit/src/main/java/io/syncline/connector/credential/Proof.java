package io.syncline.connector.credential;

import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply;
import java.util.Map;

/** How one account's calls prove whose they are. Thread-safe. */
public interface Proof {
    /** The call with its proof, in the account's name; may block to have one. */
    Signed sign(TrackerCall call);

    /** The tracker did not accept the proof of this call: true when a fresh one can be had, so that another attempt makes sense. */
    boolean refused(TrackerCall signed);

    /** The same proof for calls that carry these headers, unless they have some of the name already. */
    default Proof with(Map<String, String> headers) {
        Proof bare = this;
        return new Proof() {
            @Override
            public Signed sign(TrackerCall call) {
                return bare.sign(call.headersUnlessThere(headers));
            }

            @Override
            public boolean refused(TrackerCall signed) {
                return bare.refused(signed);
            }
        };
    }

    /** No proof can be had, for the credentials are not of a kind that there is. */
    static Proof none(String why) {
        return new Proof() {
            @Override
            public Signed sign(TrackerCall call) {
                return new Signed.Failed(new TrackerReply.NotAllowed("credentials", why));
            }

            @Override
            public boolean refused(TrackerCall signed) {
                return false;
            }
        };
    }

    /** A call that is ready to be sent, or why it is not. */
    sealed interface Signed {
        record Ready(TrackerCall call) implements Signed {}

        /** No proof could be had; the reply is never an answer of the tracker. */
        record Failed(TrackerReply reply) implements Signed {}
    }
}
