package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pods that scripts run in. */
class ScriptRunnerChartTest {
    private static final String RUNNER = "syncline-script-runner";

    private static PodSpec pod(Manifests manifests, String name) {
        return manifests.named(Deployment.class, name).getSpec().getTemplate().getSpec();
    }

    @Test
    void podPassesTheRestrictedSecurityStandardAndIsBounded() {
        PodSpec pod = pod(Manifests.rendered(), RUNNER);
        Container container = pod.getContainers().getFirst();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory", "ephemeral-storage");
    }

    @Test
    void tokenIsItsOnlySecret() {
        PodSpec pod = pod(Manifests.rendered(), RUNNER);

        assertThat(pod.getContainers().getFirst().getEnv())
                .allMatch(variable -> variable.getValueFrom() == null)
                .extracting(EnvVar::getName)
                .allMatch(name -> name.startsWith("SCRIPT_RUNNER_"));
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .singleElement()
                .satisfies(volume -> assertThat(volume.getSecret().getItems())
                        .singleElement()
                        .matches(item -> item.getKey().equals("script-runner-token")));
    }

    @Test
    void onlyTheRulesEngineGetsInAndNothingGetsOut() {
        NetworkPolicy policy = Manifests.rendered().named(NetworkPolicy.class, RUNNER);

        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getSpec().getEgress()).isEmpty();
        assertThat(policy.getSpec().getIngress()).singleElement().satisfies(rule -> {
            assertThat(rule.getFrom()).singleElement().satisfies(peer -> assertThat(
                            peer.getPodSelector().getMatchLabels())
                    .containsEntry("app.kubernetes.io/name", "rules-engine-service")
                    .containsEntry("app.kubernetes.io/instance", "syncline"));
            assertThat(rule.getPorts())
                    .singleElement()
                    .matches(port -> port.getPort().getIntVal() == 8085);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void policyStaysWhereOthersAreTurnedOff(boolean others) {
        String yaml = Manifests.template()
                .set("networkPolicy.enabled", Boolean.toString(others))
                .call();

        assertThat(Manifests.read(yaml).named(NetworkPolicy.class, RUNNER)).isNotNull();
    }

    @Test
    void rulesEngineFindsTheRunner() {
        Manifests manifests = Manifests.rendered();
        List<EnvVar> environment = pod(manifests, "syncline-rules-engine-service")
                .getContainers()
                .getFirst()
                .getEnv();

        assertThat(value(environment, "RULES_SCRIPT_MODE")).isEqualTo("remote");
        assertThat(value(environment, "RULES_SCRIPT_RUNNER_HOST")).isEqualTo(RUNNER);
        assertThat(manifests.named(Service.class, RUNNER).getSpec().getClusterIP())
                .isEqualTo("None");
    }

    @Test
    void withoutARunnerScriptsRunInChildProcesses() {
        String yaml = Manifests.template().set("scriptRunner.enabled", "false").call();
        Manifests manifests = Manifests.read(yaml);

        assertThat(manifests.of(Deployment.class))
                .noneMatch(each -> each.getMetadata().getName().equals(RUNNER));
        assertThat(value(
                        pod(manifests, "syncline-rules-engine-service")
                                .getContainers()
                                .getFirst()
                                .getEnv(),
                        "RULES_SCRIPT_MODE"))
                .isEqualTo("child");
    }

    @Test
    void runtimeClassIsTheOperatorsChoice() {
        assertThat(pod(Manifests.rendered("full-values.yaml"), RUNNER).getRuntimeClassName())
                .isEqualTo("gvisor");
    }

    private static String value(List<EnvVar> environment, String name) {
        return environment.stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
