package io.syncline.simulators.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** A desk that takes turns with everyone else who holds the lock. */
public final class LockedDesk implements Desk {
    private final Desk desk;
    private final Lock lock;

    public LockedDesk(Desk desk, Lock lock) {
        this.desk = desk;
        this.lock = lock;
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
        return locked(() -> desk.create(person, project, type, fields));
    }

    @Override
    public void edit(String person, String key, Map<CardField, String> fields) {
        locked(() -> {
            desk.edit(person, key, fields);
            return key;
        });
    }

    @Override
    public String comment(String person, String key, String text) {
        return locked(() -> desk.comment(person, key, text));
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
