package io.syncline.simulators.jira.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.wire.ApiVersion;

/** People, projects and the like as Jira prints them. */
public final class SiteJson {
    private final Site site;

    public SiteJson(Site site) {
        this.site = site;
    }

    /** The address of something within the API. */
    public String self(ApiVersion version, String path) {
        return site.url() + "/rest/api/" + version.segment() + path;
    }

    /** Which Jira it is. */
    public Edition edition() {
        return site.edition();
    }

    /** The address of something beside the API. */
    public String page(String path) {
        return site.url() + path;
    }

    public ObjectNode user(JiraUser user, ApiVersion version) {
        return site.edition().cloud() ? ofCloud(user, version) : ofServer(user, version);
    }

    private ObjectNode ofServer(JiraUser user, ApiVersion version) {
        var json = Json.object()
                .put("self", self(version, "/user?username=" + user.name()))
                .put("name", user.name())
                .put("key", user.key())
                .put("emailAddress", user.email());
        json.set("avatarUrls", avatars("/secure/useravatar?ownerId=" + user.key()));
        return json.put("displayName", user.displayName()).put("active", true).put("timeZone", "Etc/UTC");
    }

    private ObjectNode ofCloud(JiraUser user, ApiVersion version) {
        var json = Json.object()
                .put("self", self(version, "/user?accountId=" + user.accountId()))
                .put("accountId", user.accountId())
                .put("emailAddress", user.email());
        json.set("avatarUrls", avatars("/secure/useravatar?ownerId=" + user.accountId()));
        return json.put("displayName", user.displayName())
                .put("active", true)
                .put("timeZone", "Etc/UTC")
                .put("accountType", "atlassian");
    }

    public ObjectNode project(JiraProject project, ApiVersion version) {
        var json = Json.object()
                .put("self", self(version, "/project/" + project.id()))
                .put("id", project.id())
                .put("key", project.key())
                .put("name", project.name())
                .put("projectTypeKey", "software")
                .put("simplified", false);
        json.set("avatarUrls", avatars("/secure/projectavatar?pid=" + project.id()));
        return json;
    }

    public ObjectNode issueType(IssueType type, ApiVersion version) {
        return Json.object()
                .put("self", self(version, "/issuetype/" + type.id()))
                .put("id", type.id())
                .put("description", type.description())
                .put("iconUrl", site.url() + "/secure/viewavatar?size=medium&avatarId=" + type.avatarId())
                .put("name", type.name())
                .put("subtask", type.subtask())
                .put("avatarId", type.avatarId())
                .put("hierarchyLevel", type.subtask() ? -1 : type.name().equals("Epic") ? 1 : 0);
    }

    public ObjectNode status(Status status, ApiVersion version) {
        var json = Json.object()
                .put("self", self(version, "/status/" + status.id()))
                .put("description", "")
                .put("iconUrl", site.url() + "/")
                .put("name", status.name())
                .put("id", status.id());
        var category = status.category();
        json.putObject("statusCategory")
                .put("self", self(version, "/statuscategory/" + category.id()))
                .put("id", category.id())
                .put("key", category.key())
                .put("colorName", category.color())
                .put("name", category.shown());
        return json;
    }

    public ObjectNode priority(Named priority, ApiVersion version) {
        return Json.object()
                .put("self", self(version, "/priority/" + priority.id()))
                .put(
                        "iconUrl",
                        site.url() + "/images/icons/priorities/"
                                + priority.name().toLowerCase(java.util.Locale.ROOT) + ".svg")
                .put("name", priority.name())
                .put("id", priority.id());
    }

    public ObjectNode resolution(Named resolution, ApiVersion version) {
        return named("resolution", resolution, version).put("description", "Work has been completed on this issue.");
    }

    /** Components, versions and others that are little more than id and name. */
    public ObjectNode named(String kind, Named named, ApiVersion version) {
        return Json.object()
                .put("self", self(version, "/" + kind + "/" + named.id()))
                .put("id", named.id())
                .put("name", named.name());
    }

    /** Of the versions there were at the start one is out and one is planned. A day that is not known is left out. */
    public ObjectNode version(Named named, ApiVersion version) {
        var json = named("version", named, version)
                .put("archived", false)
                .put("released", named.id().equals("10200"));
        return switch (named.id()) {
            case "10200" -> json.put("description", "The first one").put("releaseDate", "2026-03-01");
            case "10201" -> json.put("startDate", "2026-03-02").put("releaseDate", "2027-03-01");
            default -> json;
        };
    }

    public ObjectNode option(Named option, ApiVersion version) {
        return Json.object()
                .put("self", self(version, "/customFieldOption/" + option.id()))
                .put("value", option.name())
                .put("id", option.id());
    }

    private ObjectNode avatars(String path) {
        return Json.object()
                .put("48x48", site.url() + path)
                .put("24x24", site.url() + path + "&size=small")
                .put("16x16", site.url() + path + "&size=xsmall")
                .put("32x32", site.url() + path + "&size=medium");
    }
}
