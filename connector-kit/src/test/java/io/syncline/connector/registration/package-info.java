@NullMarked
package io.syncline.connector.registration;

import org.jspecify.annotations.NullMarked;
