package io.syncline.simulators.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** A desk that takes turns with everyone else who holds the lock, and tells of changes once they are made. */
public final class LockedDesk implements Desk {
    private final Desk desk;
    private final Lock lock;
    private final Runnable changed;

    public LockedDesk(Desk desk, Lock lock, Runnable changed) {
        this.desk = desk;
        this.lock = lock;
        this.changed = changed;
    }

    @Override
    public List<Person> people() {
        return locked(desk::people);
    }

    @Override
    public List<Project> projects() {
        return locked(desk::projects);
    }

    @Override
    public List<Card> cards(String project) {
        return locked(() -> desk.cards(project));
    }

    @Override
    public Optional<Card> card(String key) {
        return locked(() -> desk.card(key));
    }

    @Override
    public String create(String person, String project, String type, Map<CardField, String> fields) {
        return changing(() -> desk.create(person, project, type, fields));
    }

    @Override
    public void edit(String person, String key, Map<CardField, String> fields) {
        changing(() -> {
            desk.edit(person, key, fields);
            return key;
        });
    }

    @Override
    public String comment(String person, String key, String text) {
        return changing(() -> desk.comment(person, key, text));
    }

    private <R> R changing(Supplier<R> work) {
        var result = locked(work);
        changed.run();
        return result;
    }

    private <R> R locked(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
