/** What an instance's credentials may do, found out without doing it. */
@NullMarked
package io.syncline.connector.rights;

import org.jspecify.annotations.NullMarked;
