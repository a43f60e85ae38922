/** What every object in the hands of a script answers, and nothing more. */
@NullMarked
package io.syncline.script.facade;

import org.jspecify.annotations.NullMarked;
