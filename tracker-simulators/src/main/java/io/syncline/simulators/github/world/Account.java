package io.syncline.simulators.github.world;

import java.util.Optional;

/** A user or an organisation. The token is what a user shows to act; organisations have none that works. */
public record Account(long id, String login, String name, Optional<String> email, String token, Kind kind)
        implements Part {
    public enum Kind {
        USER("User"),
        BOT("Bot"),
        ORGANIZATION("Organization");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the vendor's {@code type} property. */
        public String word() {
            return word;
        }
    }

    public Account {
        if (login.isBlank()) throw new IllegalArgumentException("account login is blank");
    }

    static Account user(long id, String login, String name, String token) {
        return new Account(id, login, name, Optional.of(login + "@example.com"), token, Kind.USER);
    }

    @Override
    public String toString() {
        return "Account[" + login + "]";
    }
}
