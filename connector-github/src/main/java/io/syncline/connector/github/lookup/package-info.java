/** Questions about repositories, milestones, issue types and options of issue fields. */
@NullMarked
package io.syncline.connector.github.lookup;

import org.jspecify.annotations.NullMarked;
