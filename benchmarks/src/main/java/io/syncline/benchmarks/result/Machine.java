package io.syncline.benchmarks.result;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine and how busy it is: figures mean nothing without. */
public record Machine(String system, int processors, String java, double loadAverage) {

    static Machine now() {
        var os = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                os.getName() + " " + os.getVersion() + " " + os.getArch(),
                os.getAvailableProcessors(),
                Runtime.version().toString(),
                Math.round(os.getSystemLoadAverage() * 10) / 10.0);
    }

    String text() {
        return String.format(
                Locale.ROOT, "%s, %d processors, Java %s, load average %.1f", system, processors, java, loadAverage);
    }
}
