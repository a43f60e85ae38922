package io.syncline.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    @Test
    void takenPortIsNotFreeAndItsHolderIsNamed() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "this system has no /proc");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.free(socket.getLocalPort())).isFalse();
            assertThat(PortOwner.of(socket.getLocalPort())).hasValueSatisfying(holder -> assertThat(holder)
                    .contains("pid " + ProcessHandle.current().pid() + " (java)"));
        }
    }

    @Test
    void portNobodyHoldsIsFree() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(PortOwner.free(port)).isTrue();
        assertThat(PortOwner.of(port)).isEmpty();
    }
}
