/** What every service does the same way at its HTTP edge: problem details, JSON, the service token. */
@NullMarked
package io.syncline.service.web;

import org.jspecify.annotations.NullMarked;
