package io.syncline.hub.tracker;

/** Why a read or write did not happen, by who must act; the {@code type} of the problem details the internal API answers with. */
public enum WriteTrouble {
    /** 422: the tracker said no; a person must change a rule, a mapping or a permission. */
    REFUSED,
    /** 503 with {@code Retry-After}: nothing was done; try again later. */
    TRY_LATER,
    /** 502: it may or may not have been done; repeat with {@code repeated=true}. */
    UNKNOWN,
    /** 404: the entity is not there (any more). */
    GONE
}
