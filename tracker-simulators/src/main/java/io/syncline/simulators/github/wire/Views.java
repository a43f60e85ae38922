package io.syncline.simulators.github.wire;

/** The writers of all JSON, for one address. */
public record Views(
        Addresses addresses,
        AccountJson accounts,
        AppJson apps,
        RepositoryJson repositories,
        IssueJson issues,
        TimelineJson timeline,
        EventJson events) {
    public static Views at(String root) {
        Addresses addresses = new Addresses(root);
        AccountJson accounts = new AccountJson(addresses);
        RepositoryJson repositories = new RepositoryJson(addresses, accounts);
        IssueJson issues = new IssueJson(addresses, accounts);
        return new Views(
                addresses,
                accounts,
                new AppJson(addresses, accounts),
                repositories,
                issues,
                new TimelineJson(addresses, accounts, issues),
                new EventJson(accounts, repositories, issues));
    }
}
