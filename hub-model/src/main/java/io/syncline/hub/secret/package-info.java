/** Credentials on the wire: only ever as AES-256-GCM envelopes. */
@NullMarked
package io.syncline.hub.secret;

import org.jspecify.annotations.NullMarked;
