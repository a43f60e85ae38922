/** What organisations define for the issues of all their repositories: types and fields. */
@NullMarked
package io.syncline.connector.github.organisation;

import org.jspecify.annotations.NullMarked;
