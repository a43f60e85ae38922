package io.syncline.connector.http;

/**
 * On whose behalf a call is made.
 *
 * @param key tells credentials apart, without telling them
 * @param part which of the account's budgets it draws on, such as an installation's; often empty
 * @param internal whether it may go to private addresses
 */
public record Account(String key, String part, boolean internal) {
    /** Calls without credentials, to public addresses. */
    public static final Account NOBODY = new Account("", "", false);

    /** The whole account. */
    public static Account of(String key, boolean internal) {
        return new Account(key, "", internal);
    }

    /** The same account, drawing on this budget. */
    public Account part(String name) {
        return new Account(key, name, internal);
    }
}
