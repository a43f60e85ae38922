package io.syncline.hub.tracker;

import io.syncline.hub.id.EntityRef;

/** Asks whether an entity matches a trigger's query at this moment, without a search index's delay. */
public record Match(EntityRef entity, String project, String query) {}
