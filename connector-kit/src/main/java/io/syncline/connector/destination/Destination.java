package io.syncline.connector.ownapi;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a host name leads. An administrator chose the host, and trackers at home live on private addresses, so these are allowed; but
 * addresses where a cloud tells a machine its secrets are not, whatever a name server says.
 */
final class Destination {
    private static final Set<String> METADATA = Set.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    private Destination() {}

    /** Why nothing may be sent there; empty when it may, or when nobody knows the host, which sending will find out. */
    static Optional<String> refusal(URI uri) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (forbidden(address))
                    return Optional.of("the instance's host leads to an address that is not allowed");
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean forbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
