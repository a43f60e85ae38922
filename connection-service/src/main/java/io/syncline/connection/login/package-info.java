/** Who may come in: HTTP Basic for programs, a session cookie for the console. */
@NullMarked
package io.syncline.connection.login;

import org.jspecify.annotations.NullMarked;
