package io.syncline.script.fault;

/** Carries an exception of the local tracker past the script, which must not catch it. */
public final class TrackerWeather extends Error {
    private final RuntimeException weather;

    public TrackerWeather(RuntimeException weather) {
        super(weather);
        this.weather = weather;
    }

    public RuntimeException weather() {
        return weather;
    }
}
