/** What scripts may ask of a tracker beside entities, users and fields: projects, names, and who can be assigned. */
@NullMarked
package io.syncline.connector.lookup;

import org.jspecify.annotations.NullMarked;
