/** Who is who on GitHub. */
@NullMarked
package io.syncline.connector.github.people;

import org.jspecify.annotations.NullMarked;
