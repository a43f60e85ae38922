package io.syncline.service.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.syncline.hub.HubJson;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the framework's JSON mapper the rules of {@link HubJson}; with {@code syncline.api.strict} unknown fields are refused. */
@Singleton
public final class JsonConfig implements ObjectMapperCustomizer {
    private final boolean strict;

    public JsonConfig(@ConfigProperty(name = "syncline.api.strict", defaultValue = "false") boolean strict) {
        this.strict = strict;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        HubJson.configure(mapper).configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict);
    }
}
