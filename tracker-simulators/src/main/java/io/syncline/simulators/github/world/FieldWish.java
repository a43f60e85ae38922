package io.syncline.simulators.github.world;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that an issue shall have in the field of this number. */
public record FieldWish(long field, JsonNode value) {}
