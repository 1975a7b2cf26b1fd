package fr.trame.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalPortsTest {

    @Test
    void givesEachPortThatNobodyListensOnOnce() {
        assertThat(LocalPorts.unused(5)).doesNotHaveDuplicates().hasSize(5).allMatch(LocalPorts::free);
        assertThat(LocalPorts.unused(5)).doesNotContain(LocalPorts.unused());
    }

    /** A broker picks its second port in a process of its own, while others of the same system have not begun to listen. */
    @Test
    void keepsThePortsOfProcessesThatStartLaterApart() {
        assertThat(LocalPorts.unused(5)).allMatch(port -> port >= 21_000 && port < 27_000);
        assertThat(LocalPorts.unusedAtOnce())
                .isBetween(27_000, 32_767)
                .isNotEqualTo(LocalPorts.unusedAtOnce())
                .satisfies(port -> assertThat(LocalPorts.free(port)).isTrue());
    }

    @Test
    void tellsWhoListensOnAPortThatIsTaken() throws Exception {
        int port = LocalPorts.unused();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LocalPorts.free(socket.getLocalPort())).isFalse();
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(LocalPorts.owner(port))
                        .hasValueSatisfying(owner -> assertThat(owner)
                                .startsWith(ProcessHandle.current().pid() + " "));
            }
        }
        assertThat(LocalPorts.owner(port)).isEmpty();
    }
}
