package io.syncline.connection.lifecycle;

import java.util.Optional;

/**
 * What a person says about a new connection.
 *
 * @param mode {@code BASIC} (the default) or {@code SCRIPT}
 * @param accept {@code auto} (the default): active at once; {@code manual}: pending until activated
 * @param conflicts {@code newest} (the default), {@code left}, {@code right} or {@code script}
 */
public record ConnectionRequest(
        Optional<String> name,
        Optional<String> description,
        Optional<End> left,
        Optional<End> right,
        Optional<String> mode,
        Optional<String> accept,
        Optional<String> conflicts) {

    /** One side: an instance by id or name, and a project or repository of it. */
    public record End(Optional<String> instance, Optional<String> project) {}
}
