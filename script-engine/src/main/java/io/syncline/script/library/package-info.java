/**
 * The members that scripts may use on texts, numbers, collections, dates and so on: a closed table, in our own code, each member paying
 * for its work before it does it. What is not in these tables does not exist for a script.
 */
@NullMarked
package io.syncline.script.library;

import org.jspecify.annotations.NullMarked;
