package io.syncline.connector.destination;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a host name leads, whatever a name server says. Only an instance that is declared internal may lead to private addresses; calls
 * that scripts make up never reach those where a cloud tells a machine its secrets. The JDK remembers for half a minute what a name
 * leads to, so a connection that is made at once goes to the address that was looked at.
 */
public sealed interface Destination {
    /** Addresses with which clouds tell machines about themselves, beside the link-local ones. */
    Set<String> METADATA = Set.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    /** It may be called. */
    record Allowed() implements Destination {}

    /** It must not be called. */
    record Forbidden(String why) implements Destination {}

    /** Nobody knows the host now. */
    record Unknown() implements Destination {}

    /** Looks the host of a tracker up; blocks. */
    static Destination of(URI uri, boolean internal) {
        return of(
                uri,
                address -> !internal && PrivateAddress.is(address)
                        ? "the host leads to a private address; declare the instance internal if that is meant"
                        : "");
    }

    /** Looks the host up for a call that a script made up; blocks. */
    static Destination ofScript(URI uri) {
        return of(uri, address -> secret(address) ? "the instance's host leads to an address that is not allowed" : "");
    }

    private static Destination of(URI uri, Function<InetAddress, String> refusal) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                String why = refusal.apply(address);
                if (!why.isEmpty()) return new Forbidden(why);
            }
            return new Allowed();
        } catch (UnknownHostException e) {
            return new Unknown();
        }
    }

    private static boolean secret(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
