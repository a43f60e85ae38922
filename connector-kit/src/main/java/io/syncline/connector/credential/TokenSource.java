package io.syncline.connector.credential;

import io.syncline.connector.tracker.Answer;

/** Where one account's tokens come from. */
public interface TokenSource {
    /** Tells tokens of different accounts, rights and servers apart; not a secret. */
    String key();

    /** A fresh token; blocks. */
    Answer<AccessToken> fetch();
}
