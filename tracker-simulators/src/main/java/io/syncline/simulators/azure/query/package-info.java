/** WIQL, the query language for work items. */
@NullMarked
package io.syncline.simulators.azure.query;

import org.jspecify.annotations.NullMarked;
