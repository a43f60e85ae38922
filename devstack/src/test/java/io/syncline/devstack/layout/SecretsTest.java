package io.syncline.devstack.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void secretsAreMadeUpOnceAndKept() {
        var first = new Workplace(folder).secrets();

        assertThat(new Workplace(folder).secrets()).isEqualTo(first);
    }

    @Test
    void webhookSecretsAreKeptPerInstance() {
        var workplace = new Workplace(folder);
        String jira = workplace.webhookSecret("jira");

        assertThat(workplace.webhookSecret("jira")).isEqualTo(jira).isNotEqualTo(workplace.webhookSecret("github"));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        new Workplace(folder).secrets();

        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void credentialKeyHas32Bytes() {
        String[] key = new Workplace(folder).secrets().credentialKeys().split(":", 2);

        assertThat(key[0]).isEqualTo("k1");
        assertThat(Base64.getDecoder().decode(key[1])).hasSize(32);
    }

    @Test
    void passwordCanBeReadAloud() {
        assertThat(new Workplace(folder).secrets().adminPassword()).matches("([a-z]{6}-){3}[a-z]{6}");
    }

    @Test
    void printingShowsNothing() {
        var secrets = new Workplace(folder).secrets();

        assertThat(secrets.toString()).doesNotContain(secrets.adminPassword(), secrets.serviceToken());
    }
}
