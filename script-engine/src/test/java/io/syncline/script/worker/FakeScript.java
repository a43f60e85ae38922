package io.syncline.script.worker;

import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.Effects;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.tracker.LocalTracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does the words of its text, separated by "; ", one after the other; what they have to say becomes the summary. */
final class FakeScript implements SyncScript {
    private static final int BULK = 1 << 20;

    private final String text;
    private final byte[] bulk;

    FakeScript(String text) {
        this.text = text;
        this.bulk = new byte[text.startsWith("bulky") ? BULK : 0];
    }

    @Override
    public OutgoingOutcome run(OutgoingInput input, LocalTracker tracker) {
        if (text.equals("nothing")) return new OutgoingOutcome.Nothing(RunNotes.none());
        return new OutgoingOutcome.Filled(done(input.issue(), tracker), RunNotes.none());
    }

    @Override
    public IncomingOutcome run(IncomingInput input, LocalTracker tracker) {
        if (text.equals("wait")) return new IncomingOutcome.Waits("r7", RunNotes.none());
        return new IncomingOutcome.Finished(done(input.issue(), tracker), Effects.none(), RunNotes.none());
    }

    private HubIssue done(HubIssue issue, LocalTracker tracker) {
        List<String> said = new ArrayList<>();
        if (bulk.length > 0) bulk[0]++;
        for (String word : text.split("; ")) said.add(does(word, issue, tracker));
        return issue.with("summary", TextNode.valueOf(String.join(" ", said).strip()));
    }

    private static String does(String word, HubIssue issue, LocalTracker tracker) {
        return switch (word) {
            case "keep" -> issue.text("summary").orElse("");
            case "spin" -> {
                while (true) Thread.onSpinWait();
            }
            case "die" -> {
                Runtime.getRuntime().halt(1);
                yield "";
            }
            case "hoard" -> {
                List<byte[]> hoard = new ArrayList<>();
                while (true) hoard.add(new byte[1 << 20]);
            }
            case "ask" ->
                tracker.userByEmail("alice@acme.example")
                        .orElseThrow()
                        .displayName()
                        .orElseThrow();
            case "bulky" -> "";
            case "ask endlessly" -> {
                while (true) tracker.localUrl();
            }
            case "url" -> tracker.localUrl();
            case "store" -> tracker.store(issue).ref().key();
            case "process" -> String.valueOf(ProcessHandle.current().pid());
            case "look around" -> around();
            default -> word;
        };
    }

    /** Everything a script could see if nothing kept it from looking. */
    private static String around() {
        return "environment=" + System.getenv() + " input=" + arguments() + " groovy="
                + there("groovy.lang.GroovyObject")
                + " quarkus=" + there("io.quarkus.runtime.Quarkus") + " sql=" + there("java.sql.Driver") + " verifier="
                + there("org.objectweb.asm.ClassReader") + " files="
                + names(Path.of("").toAbsolutePath()) + " open=" + open();
    }

    private static String arguments() {
        return List.of(ProcessHandle.current().info().arguments().orElse(new String[0]))
                .toString();
    }

    private static boolean there(String type) {
        try {
            return Class.forName(type) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Where the open files lead, without this process's own jars and sockets. */
    private static String open() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(FakeScript::target)
                    .flatMap(Optional::stream)
                    .filter(target -> target.startsWith("/"))
                    .filter(target -> !target.endsWith(".jar")
                            && !target.contains("/lib/")
                            && !target.startsWith("/proc")
                            && !target.startsWith("/dev/"))
                    .toList()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).collect(Collectors.joining(",", "[", "]"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
