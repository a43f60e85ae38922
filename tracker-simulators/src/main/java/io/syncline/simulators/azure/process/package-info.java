/** What a process defines (projects, types, states, fields) and how the JSON of a request becomes a field's value. */
@NullMarked
package io.syncline.simulators.azure.process;

import org.jspecify.annotations.NullMarked;
