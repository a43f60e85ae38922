package io.syncline.connection.rules;

/** Two scripts that are about to be published, and why. */
record Scripts(String outgoing, String incoming, String note) {}
