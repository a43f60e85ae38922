package io.syncline.benchmarks.change;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How long many things took, in milliseconds. All zero when there were none. */
public record Latency(long count, double p50, double p95, double p99, double max) {

    /** @param micros microseconds recorded */
    static Latency of(Histogram micros) {
        return new Latency(
                micros.getTotalCount(),
                millis(micros.getValueAtPercentile(50)),
                millis(micros.getValueAtPercentile(95)),
                millis(micros.getValueAtPercentile(99)),
                millis(micros.getMaxValue()));
    }

    private static double millis(long micros) {
        return Math.round(micros / 100.0) / 10.0;
    }

    /** One line for people. */
    public String text() {
        if (count == 0) return "not measured";
        return String.format(
                Locale.ROOT,
                "p50 %7.0f ms   p95 %7.0f ms   p99 %7.0f ms   max %7.0f ms   (%d)",
                p50,
                p95,
                p99,
                max,
                count);
    }
}
