/** The REST API: paths, parameters, paging. */
@NullMarked
package io.syncline.simulators.jira.api;

import org.jspecify.annotations.NullMarked;
