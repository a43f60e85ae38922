package io.syncline.simulators.core;

import io.syncline.simulators.core.Misbehaviour.Struck;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.desk.LockedDesk;
import io.syncline.simulators.fault.Automation;
import io.syncline.simulators.fault.FaultKind;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.fault.TextRewrite;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Routes;
import io.syncline.simulators.journal.Journal;
import io.syncline.simulators.keeping.Autosave;
import io.syncline.simulators.keeping.Snapshot;
import io.syncline.simulators.keeping.StateFile;
import io.syncline.simulators.webhook.WebhookDispatcher;
import io.syncline.simulators.webhook.WebhookMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A tracker that runs: an HTTP server around a {@link Tracker}, with journal, faults and webhooks. Everything is in
 * memory; what the tracker holds outlives it in a file, if there is one.
 */
public final class Simulator implements AutoCloseable {
    private static final String VERIFY = "/_sim/verify";

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Gate gate;
    private final Routes own = Routes.exact();
    private final SimulatorResource resource;
    private final Ticker ticker;
    private final Tracker tracker;
    private final Desk desk;
    private final Witnesses witnesses;
    private final Misbehaviour misbehaviour;
    private final Optional<Autosave> autosave;

    private Simulator(
            SimulatorResource resource,
            Clock clock,
            Optional<StateFile> file,
            Function<Surroundings, ? extends Tracker> build) {
        this.resource = resource;
        var kept = file.flatMap(StateFile::read);
        this.ticker = new Ticker(clock, kept.map(Snapshot::last).orElse(Instant.EPOCH));
        this.gate = new Gate(clock);
        var webhooks = new WebhookDispatcher(resource.courier(), faults, ticker, this::sent);
        this.tracker = build.apply(new Surroundings(
                resource.url(),
                file.map(StateFile::files).orElse(resource.folder()),
                ticker,
                faults,
                gate,
                webhooks,
                kept.map(Snapshot::memory)));
        this.misbehaviour = new Misbehaviour(tracker, faults);
        this.witnesses = Witnesses.of(tracker.name());
        this.autosave = file.map(to -> new Autosave(to, () -> snapshot(to.tracker())));
        this.desk = new LockedDesk(tracker.desk(), lock, this::changed);
        new ControlRoutes(tracker, journal, faults, gate, webhooks).addTo(own);
        new DeskRoutes(tracker.name(), tracker.desk()).addTo(own);
        tracker.addControls(own);
    }

    /** Starts in well under a second; answers requests once this returns. */
    public static Simulator start(Listen listen, Clock clock, Function<Surroundings, ? extends Tracker> build) {
        return start(listen, clock, Optional.empty(), build);
    }

    /** As above, going on with what the file holds. */
    public static Simulator start(
            Listen listen, Clock clock, Optional<StateFile> file, Function<Surroundings, ? extends Tracker> build) {
        var resource = SimulatorResource.listening(listen, clock);
        try {
            return serving(new Simulator(resource, clock, file, build));
        } catch (RuntimeException e) {
            resource.close();
            throw e;
        }
    }

    private static Simulator serving(Simulator simulator) {
        simulator.resource.serve(new SimulatorResource.Service() {
            @Override
            public Duration delay(Call call) {
                return simulator.delay(call);
            }

            @Override
            public Optional<Answer> answer(Call call) {
                return simulator.answer(call);
            }
        });
        return simulator;
    }

    /** Without a trailing slash. */
    public String url() {
        return resource.url();
    }

    public Desk desk() {
        return desk;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    /** Tokens and rights. */
    public Gate gate() {
        return gate;
    }

    /** Throws when a {@link Witness} saw anything amiss since the last time. */
    public void verify() {
        witnesses.verify();
    }

    /** Verifies too, once all is closed. */
    @Override
    public void close() {
        try {
            resource.close();
        } finally {
            autosave.ifPresent(Autosave::close);
        }
        verify();
    }

    private static boolean ours(Call call) {
        return call.path().startsWith("/_sim") || call.path().equals("/");
    }

    private Duration delay(Call call) {
        if (ours(call)) return Duration.ZERO;
        return faults.onCall(FaultKind.SLOW, call.method(), call.path())
                .map(rule -> Duration.ofMillis(rule.delayMs()))
                .orElse(Duration.ZERO);
    }

    /** Empty when the reply is to be lost. */
    private Optional<Answer> answer(Call call) {
        if (ours(call)) return Optional.of(own(call));
        var at = ticker.now();
        var instead = instead(call);
        if (instead.isPresent()) return Optional.of(madeUp(at, call, instead.get()));
        var seen = misbehaviour.seen(call);
        var worked = locked(() -> Optional.of(worked(seen.value()))).orElseThrow();
        if (tracker.mutates(call)) changed();
        witnesses.saw(call, Optional.of(worked));
        var said = misbehaviour.said(call, worked);
        var lost = faults.onCall(FaultKind.LOST_REPLY, call.method(), call.path());
        write(at, call, said.value(), lost.map(FaultRule::kind).or(said::fault).or(seen::fault));
        return lost.isPresent() ? Optional.empty() : Optional.of(said.value());
    }

    private Optional<Struck<Answer>> instead(Call call) {
        lock.lock();
        try {
            return misbehaviour.instead(call);
        } finally {
            lock.unlock();
        }
    }

    private Answer madeUp(Instant at, Call call, Struck<Answer> struck) {
        write(at, call, struck.value(), struck.fault());
        witnesses.saw(call, Optional.empty());
        return struck.value();
    }

    private Answer worked(Call call) {
        if (!tracker.mutates(call)) return tracker.answer(call);
        var form = faults.onCall(FaultKind.TEXT_REWRITE, call.method(), call.path())
                .flatMap(FaultRule::form);
        var answer = tracker.answer(form.map(f -> TextRewrite.of(call, f)).orElse(call));
        if (answer.status() < 300) tracker.touched(call, answer).ifPresent(key -> automate(call, key));
        return answer;
    }

    private void automate(Call call, String key) {
        faults.onWrite(call.method(), call.path(), tracker.actor(call).orElse(""))
                .ifPresent(rule -> {
                    if (rule.delay().isZero()) automate(tracker.desk(), key, rule);
                    else later(rule.delay()).execute(() -> automate(desk, key, rule));
                });
    }

    private static void automate(Desk at, String key, Automation rule) {
        at.card(key).ifPresent(card -> at.edit(rule.person(), key, rule.change(card)));
    }

    private static Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Answer own(Call call) {
        // Witnesses may take their time, and nobody shall wait for them.
        if (call.path().equals(VERIFY)) return witnesses.verdict();
        var answer = locked(() -> own.answer(call)).orElse(Answer.empty(404));
        if (!call.method().equals("GET")) changed();
        return answer;
    }

    private void changed() {
        autosave.ifPresent(Autosave::changed);
    }

    private byte[] snapshot(String name) {
        lock.lock();
        try {
            return new Snapshot(name, ticker.last(), tracker.memory()).bytes();
        } finally {
            lock.unlock();
        }
    }

    private void sent(WebhookMessage message) {
        witnesses.sent(message);
    }

    private void write(Instant at, Call call, Answer answer, Optional<FaultKind> fault) {
        var name = fault.map(FaultKind::wireName);
        journal.add(at, call, answer.status(), tracker.actor(call), tracker.mutates(call), name);
    }

    private Optional<Answer> locked(Supplier<Optional<Answer>> work) {
        lock.lock();
        try {
            return work.get();
        } catch (Refused refused) {
            return Optional.of(refused.answer());
        } finally {
            lock.unlock();
        }
    }
}
