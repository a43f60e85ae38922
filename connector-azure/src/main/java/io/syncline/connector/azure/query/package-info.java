/** Queries in WIQL, the query language of Azure DevOps. */
@NullMarked
package io.syncline.connector.azure.query;

import org.jspecify.annotations.NullMarked;
