/** How the bytes of an attachment are asked for between services: they go from connector to connector and never through Kafka. */
@NullMarked
package io.syncline.hub.attachment;

import org.jspecify.annotations.NullMarked;
