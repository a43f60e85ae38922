/** What scripts may do, as a file that is reviewed when it changes. */
@org.jspecify.annotations.NullMarked
package io.syncline.script.policy;
