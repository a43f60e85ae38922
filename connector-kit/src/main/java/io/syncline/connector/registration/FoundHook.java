package io.syncline.connector.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A webhook of ours that the tracker has.
 *
 * @param disabled switched off, by the tracker or a person
 * @param wrong what is not as it shall be, in words; the secret cannot be seen
 * @param seen as the tracker shows it
 */
public record FoundHook(String id, boolean disabled, Optional<String> wrong, JsonNode seen) {}
