package io.syncline.simulators.jira.webhook;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All registered webhooks, by id. */
public final class Registrations implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, Registration> all = new TreeMap<>();
    private int lastId;

    String nextId() {
        return String.valueOf(++lastId);
    }

    void put(Registration registration) {
        all.put(Integer.parseInt(registration.id()), registration);
    }

    Optional<Registration> find(Registration.Road road, String id) {
        return of(road).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    List<Registration> of(Registration.Road road) {
        return all.values().stream().filter(r -> r.road() == road).toList();
    }

    /** The webhooks of apps that have not expired. */
    List<Registration> ofApps(Instant now) {
        return of(Registration.Road.DYNAMIC).stream().filter(r -> r.alive(now)).toList();
    }

    /** Makes the webhooks of apps older than they are. */
    public void age(Duration by) {
        of(Registration.Road.DYNAMIC).forEach(r -> put(r.madeAt(r.at().minus(by))));
    }

    void remove(Registration registration) {
        all.remove(Integer.parseInt(registration.id()));
    }

    public void clear() {
        all.clear();
    }
}
