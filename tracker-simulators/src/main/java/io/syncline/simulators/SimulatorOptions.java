package io.syncline.simulators;

import io.syncline.simulators.keeping.Keeping;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Ports and addresses: {@code --jira 9191} or {@code SIMULATOR_JIRA=9191}, likewise {@code github} (9192), {@code azure}
 * (9193), {@code bind} (127.0.0.1), {@code public-host} (127.0.0.1) and {@code data}, the folder that keeps what the
 * trackers hold (none). The command line wins.
 */
record SimulatorOptions(int jira, int github, int azure, String bind, String publicHost, Keeping keeping) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "jira",
            "9191",
            "github",
            "9192",
            "azure",
            "9193",
            "bind",
            "127.0.0.1",
            "public-host",
            "127.0.0.1",
            "data",
            "");

    static SimulatorOptions read(String[] args, Map<String, String> environment) {
        var values = new HashMap<>(DEFAULTS);
        values.replaceAll((name, value) -> environment.getOrDefault(variable(name), value));
        if (args.length % 2 != 0) throw usage("an option without a value");
        for (int i = 0; i < args.length; i += 2) {
            var name = args[i].startsWith("--") ? args[i].substring(2) : args[i];
            if (!DEFAULTS.containsKey(name)) throw usage("unknown option " + args[i]);
            values.put(name, args[i + 1]);
        }
        return new SimulatorOptions(
                Integer.parseInt(values.get("jira")),
                Integer.parseInt(values.get("github")),
                Integer.parseInt(values.get("azure")),
                values.get("bind"),
                values.get("public-host"),
                keeping(values.get("data")));
    }

    private static Keeping keeping(String folder) {
        return folder.isBlank() ? Keeping.nothing() : Keeping.in(Path.of(folder));
    }

    private static String variable(String name) {
        return "SIMULATOR_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static IllegalArgumentException usage(String problem) {
        return new IllegalArgumentException(
                problem
                        + "; usage: [--jira port] [--github port] [--azure port] [--bind address] [--public-host name] [--data folder]");
    }
}
