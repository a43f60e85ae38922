/** Fields of issues: how their values are read, stored and shown in API versions 2 and 3. */
@NullMarked
package io.syncline.simulators.jira.field;

import org.jspecify.annotations.NullMarked;
