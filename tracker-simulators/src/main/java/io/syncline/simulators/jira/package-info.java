/** A small Jira, Cloud or Data Center: the vendor's API as recorded in its OpenAPI document and webhook samples. */
@NullMarked
package io.syncline.simulators.jira;

import org.jspecify.annotations.NullMarked;
