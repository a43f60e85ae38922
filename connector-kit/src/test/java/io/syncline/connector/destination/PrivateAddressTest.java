package io.syncline.connector.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::1",
                "2001:0:53aa::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressThatIsNotOfThePublicInternetIsPrivate(String text) throws UnknownHostException {
        assertThat(PrivateAddress.is(InetAddress.getByName(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.0.1",
                "223.255.255.254",
                "2606:4700::1111",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void addressOfThePublicInternetIsNot(String text) throws UnknownHostException {
        assertThat(PrivateAddress.is(InetAddress.getByName(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.0.0.1:8080/x"
            })
    void privateHostIsForbiddenUnlessInternal(String url) {
        assertThat(Destination.of(URI.create(url), false)).isInstanceOf(Destination.Forbidden.class);
        assertThat(Destination.of(URI.create(url), true)).isInstanceOf(Destination.Allowed.class);
    }

    @Test
    void scriptNeverReachesWhereCloudsTellSecrets() {
        assertThat(Destination.ofScript(URI.create("http://169.254.169.254/")))
                .isInstanceOf(Destination.Forbidden.class);
        assertThat(Destination.ofScript(URI.create("http://127.0.0.1/"))).isInstanceOf(Destination.Allowed.class);
    }
}
