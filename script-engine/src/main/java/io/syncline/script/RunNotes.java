package io.syncline.script;

import java.util.List;

/** What the script logged, oldest first; bounded in lines and in characters per line. For the event, never for a server log. */
public record RunNotes(List<String> log) {
    public RunNotes {
        log = List.copyOf(log);
    }
}
