package io.syncline.contracts;

import java.util.List;
import java.util.Locale;

/** The vendors whose documents we have, and where in them a path is found. */
public enum Vendor {
    /** Version 2 of the API differs from version 3, which the document is about, in the form of long texts only. */
    JIRA {
        @Override
        List<String> files() {
            return List.of("jira-cloud-platform-v3-trimmed.json");
        }

        @Override
        boolean covers(String path) {
            return path.startsWith("/rest/");
        }

        @Override
        String documented(String path) {
            return path.replaceFirst("^/rest/api/(2|latest)/", "/rest/api/3/");
        }
    },
    /** On a server of one's own the API is below a prefix. A repository that moved is found by its number too. */
    GITHUB {
        @Override
        List<String> files() {
            return List.of("github-rest-issues-hooks.json");
        }

        @Override
        String documented(String path) {
            return path.replaceFirst("^/api/v3/", "/").replaceFirst("^/repositories/\\d+", "/repos/owner/name");
        }
    },
    /** The document spells a segment in two ways, where Azure DevOps does not care, and requires a project and a team where none is needed. */
    AZURE {
        @Override
        List<String> files() {
            return List.of(
                    "workItemTracking-7.1.json",
                    "serviceHooks-7.1.json",
                    "core-projects-7.1.json",
                    "identities-7.1.json");
        }

        @Override
        String file(String path) {
            if (path.contains("/_apis/hooks/")) return "serviceHooks-7.1.json";
            if (path.contains("/_apis/projects")) return "core-projects-7.1.json";
            if (path.contains("/_apis/identities")) return "identities-7.1.json";
            return super.file(path);
        }

        @Override
        String documented(String path) {
            return path.replaceFirst("(?i)/workitems/", "/workitems/")
                    .replaceFirst("/workitems/([^/]+)/(?=revisions|updates|comments)", "/workItems/$1/")
                    .replaceFirst(
                            "^(/[^/]+)(?=/_apis/wit/(?!artifactlinktypes|workitemrelationtypes|workitemtransitions))",
                            "$1/any")
                    .replaceFirst("^(/[^/]+/[^/]+)(?=/_apis/wit/wiql)", "$1/any")
                    .replaceFirst("(/classificationnodes/[^/]+)/?$", "$1/any");
        }
    };

    /** Whether the path is of the API at all: files, for one, lie elsewhere. */
    boolean covers(String path) {
        return true;
    }

    /** Names of the documents, the one for most paths first. */
    abstract List<String> files();

    /** The document that a path is in. */
    String file(String path) {
        return files().getFirst();
    }

    /** The path as the document spells it. */
    abstract String documented(String path);

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
