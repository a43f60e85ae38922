/** What an administrator has set up: people, projects, workflows, and their JSON. */
@NullMarked
package io.syncline.simulators.jira.site;

import org.jspecify.annotations.NullMarked;
