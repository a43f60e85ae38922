package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.Person;

/** Something that service hooks tell. */
public sealed interface Happening {
    WorkItem item();

    Person actor();

    /** The vendor's event type. */
    String event();

    record Created(WorkItem item, Person actor) implements Happening {
        @Override
        public String event() {
            return "workitem.created";
        }
    }

    record Updated(WorkItem item, Person actor, Revision before) implements Happening {
        @Override
        public String event() {
            return "workitem.updated";
        }
    }

    record Commented(WorkItem item, Person actor, ItemComment comment) implements Happening {
        @Override
        public String event() {
            return "workitem.commented";
        }
    }

    record Deleted(WorkItem item, Person actor) implements Happening {
        @Override
        public String event() {
            return "workitem.deleted";
        }
    }

    record Restored(WorkItem item, Person actor) implements Happening {
        @Override
        public String event() {
            return "workitem.restored";
        }
    }

    /** Hears of every happening, under the simulator's lock and in order. */
    @FunctionalInterface
    interface Listener {
        void heard(Happening happening);
    }
}
