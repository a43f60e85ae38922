package io.syncline.connector.jira.hook;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JQL for these projects and no others, by their keys: what the webhooks of apps understand. */
record ProjectFilter(SortedSet<String> keys) {
    private static final Pattern FORM = Pattern.compile("\\s*project\\s*(?:=|in\\b)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s(),\"']+");

    ProjectFilter {
        if (keys.isEmpty()) throw new IllegalArgumentException("no project to filter for");
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    String jql() {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", ", "project in (", ")"));
    }

    /** Whether it says the same in other words: Jira need not show it as it was given. */
    boolean same(String jql) {
        Matcher form = FORM.matcher(jql);
        if (!form.matches()) return false;
        Set<String> named = BETWEEN.splitAsStream(form.group(1))
                .filter(word -> !word.isEmpty())
                .map(ProjectFilter::upper)
                .collect(Collectors.toSet());
        return named.equals(keys.stream().map(ProjectFilter::upper).collect(Collectors.toSet()));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.join(", ", keys);
    }
}
