package io.syncline.connector.destination;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: this machine, private and shared networks, link-local, multicast, reserved.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IPv6 special-purpose addresses</a>
 */
final class PrivateAddress {
    private static final List<Range> RANGES = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3),
            Range.of("::", 96),
            Range.of("64:ff9b:1::", 48),
            Range.of("100::", 64),
            Range.of("2001::", 32),
            Range.of("2001:db8::", 32),
            Range.of("fc00::", 7),
            Range.of("fe80::", 9),
            Range.of("ff00::", 8));
    private static final Range NAT64 = Range.of("64:ff9b::", 96);
    private static final Range SIX_TO_FOUR = Range.of("2002::", 16);

    private PrivateAddress() {}

    private record Range(byte[] network, int bits) {
        static Range of(String network, int bits) {
            try {
                return new Range(InetAddress.getByName(network).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("not an address: " + network, e);
            }
        }

        boolean has(byte[] address) {
            if (address.length != network.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> listed(bytes);
            case Inet6Address six when NAT64.has(bytes) -> listed(Arrays.copyOfRange(bytes, 12, 16));
            case Inet6Address six when SIX_TO_FOUR.has(bytes) -> listed(Arrays.copyOfRange(bytes, 2, 6));
            case Inet6Address six -> listed(bytes);
            default -> true;
        };
    }

    private static boolean listed(byte[] address) {
        return RANGES.stream().anyMatch(range -> range.has(address));
    }
}
