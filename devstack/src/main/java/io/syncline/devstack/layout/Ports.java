package io.syncline.devstack.layout;

import io.syncline.embedded.FreePort;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** One port for every listener. */
public record Ports(Map<Listener, Integer> byListener) {
    public Ports {
        if (byListener.size() != Listener.values().length)
            throw new IllegalArgumentException("not every listener has a port: " + byListener);
        byListener = Collections.unmodifiableMap(new EnumMap<>(byListener));
    }

    /** The usual ports, each moved by the same number. */
    public static Ports offset(int offset) {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            int port = listener.usualPort() + offset;
            if (port < 1024 || port > 65_535)
                throw new IllegalArgumentException("--port-offset " + offset + " moves " + listener.label() + " to "
                        + port + ", which is not between 1024 and 65535");
            ports.put(listener, port);
        }
        return new Ports(ports);
    }

    /** Ports that are free now and differ from one another. */
    public static Ports random() {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        Set<Integer> taken = new HashSet<>();
        for (Listener listener : Listener.values()) {
            int port = FreePort.next();
            while (!taken.add(port)) port = FreePort.next();
            ports.put(listener, port);
        }
        return new Ports(ports);
    }

    public int of(Listener listener) {
        return byListener.get(listener);
    }

    /** Without a trailing slash. */
    public URI url(Listener listener) {
        return URI.create("http://127.0.0.1:" + of(listener));
    }

    Properties asProperties() {
        Properties properties = new Properties();
        byListener.forEach((listener, port) -> properties.setProperty(listener.label(), port.toString()));
        return properties;
    }

    /** Empty unless every listener is there with a number. */
    static Optional<Ports> from(Properties properties) {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            String port = properties.getProperty(listener.label(), "");
            if (!port.matches("\\d{1,5}")) return Optional.empty();
            ports.put(listener, Integer.valueOf(port));
        }
        return Optional.of(new Ports(ports));
    }
}
