/** What Jira Data Center and Server have in the place of something that only Cloud has. */
@NullMarked
package io.syncline.simulators.jira.server;

import org.jspecify.annotations.NullMarked;
