/**
 * Whether what is said to a vendor, and what a simulated vendor answers, is as the vendor's own OpenAPI document has it. Knows
 * the documents and nothing of connectors or simulators.
 */
@NullMarked
package io.syncline.contracts;

import org.jspecify.annotations.NullMarked;
