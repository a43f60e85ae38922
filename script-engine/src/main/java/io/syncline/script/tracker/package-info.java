/** What scripts may ask of the local tracker, and how questions and answers are recorded, replayed and carried to another process. */
@NullMarked
package io.syncline.script.tracker;

import org.jspecify.annotations.NullMarked;
