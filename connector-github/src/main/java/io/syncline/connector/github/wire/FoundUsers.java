package io.syncline.connector.github.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/** Answer of {@code /search/users}. */
public record FoundUsers(@JsonSetter(nulls = Nulls.AS_EMPTY) List<User> items) {}
