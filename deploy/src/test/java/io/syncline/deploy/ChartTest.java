package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Helm chart: what it renders is valid, safe, and fits the services. */
class ChartTest {
    private static final String FULL = "full-values.yaml";

    static Stream<String> services() {
        return Repository.SERVICES.stream();
    }

    @Test
    void lintsStrictly() {
        LintResult result = Manifests.chart().lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void defaultsRenderServicesAndPoliciesOnly() {
        Manifests manifests = Manifests.rendered();

        assertThat(manifests.unknownFields()).isEmpty();
        assertThat(manifests.objects()).hasSize(18);
        assertThat(manifests.of(Deployment.class)).hasSize(6);
        assertThat(manifests.of(Service.class)).hasSize(6);
        assertThat(manifests.of(NetworkPolicy.class)).hasSize(6);
    }

    @Test
    void everythingTurnedOnRendersFieldsThatKubernetesKnows() {
        Manifests manifests = Manifests.rendered(FULL);

        assertThat(manifests.unknownFields()).isEmpty();
        assertThat(manifests.of(HorizontalPodAutoscaler.class)).hasSize(4);
        assertThat(manifests.of(PodDisruptionBudget.class)).hasSize(4);
        assertThat(manifests.of(Ingress.class)).hasSize(4);
        assertThat(manifests.of(Secret.class)).hasSize(1);
        assertThat(manifests.objects())
                .filteredOn(o -> o.getKind().equals("ServiceMonitor"))
                .hasSize(5);
    }

    @Test
    void misspeltFieldOfManifestIsFound() {
        Manifests misspelt = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    spec:
                      containers: [{name: web, imag: web}]
                """);

        assertThat(misspelt.unknownFields()).singleElement().asString().endsWith("Containers: imag");
    }

    @ParameterizedTest
    @MethodSource("services")
    void serviceIsProbedOnItsOwnPort(String service) throws IOException {
        int port = Repository.ports().get(service);
        Manifests manifests = Manifests.rendered();

        Container container = container(manifests, service);

        assertThat(container.getPorts()).singleElement().matches(p -> p.getContainerPort() == port);
        assertThat(path(container.getStartupProbe().getHttpGet())).isEqualTo("/q/health/started");
        assertThat(path(container.getLivenessProbe().getHttpGet())).isEqualTo("/q/health/live");
        assertThat(path(container.getReadinessProbe().getHttpGet())).isEqualTo("/q/health/ready");
        assertThat(manifests
                        .named(Service.class, "syncline-" + service)
                        .getSpec()
                        .getPorts())
                .singleElement()
                .matches(p -> p.getPort() == port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void podPassesTheRestrictedSecurityStandard(String service) {
        PodSpec pod = pod(Manifests.rendered(FULL), service);
        Container container = pod.getContainers().getFirst();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getVolumes()).singleElement().matches(volume -> volume.getEmptyDir() != null);
    }

    @ParameterizedTest
    @MethodSource("services")
    void secretsComeFromTheSecretOnly(String service) {
        List<EnvVar> environment = container(Manifests.rendered(FULL), service).getEnv();

        assertThat(environment)
                .filteredOn(v -> v.getName().matches(".*(TOKEN|KEYS|PASSWORD|USERNAME)$"))
                .isNotEmpty()
                .allMatch(v -> v.getValue() == null
                        && v.getValueFrom().getSecretKeyRef().getName().equals("syncline"));
        assertThat(environment).extracting(EnvVar::getName).doesNotHaveDuplicates();
    }

    @Test
    void onlyWebhooksOfConnectorsAreExposed() {
        Manifests manifests = Manifests.rendered(FULL);

        assertThat(manifests.of(Ingress.class))
                .filteredOn(i -> i.getMetadata().getName().contains("connector-"))
                .hasSize(3)
                .allSatisfy(i -> assertThat(
                                i.getSpec().getRules().getFirst().getHttp().getPaths())
                        .singleElement()
                        .matches(p -> p.getPath().equals("/webhooks")));
        assertThat(manifests.of(Ingress.class))
                .noneMatch(i -> i.getMetadata().getName().contains("rules-engine"));
    }

    @Test
    void rulesEngineIsReachedFromInsideAndMonitoringOnly() {
        NetworkPolicy policy = Manifests.rendered(FULL).named(NetworkPolicy.class, "syncline-rules-engine-service");

        assertThat(policy.getSpec().getIngress().getFirst().getFrom()).hasSize(2);
    }

    @Test
    void oneConnectorScalesAlone() {
        String yaml = Manifests.template()
                .set("services.connector-github.replicas", "5")
                .call();

        Map<String, Integer> replicas = Manifests.read(yaml).of(Deployment.class).stream()
                .collect(Collectors.toMap(
                        d -> d.getMetadata().getName(), d -> d.getSpec().getReplicas()));

        assertThat(replicas).containsEntry("syncline-connector-github", 5).containsEntry("syncline-connector-jira", 1);
    }

    @Test
    void autoscaledDeploymentLeavesReplicasToTheAutoscaler() {
        Deployment jira = Manifests.rendered(FULL).named(Deployment.class, "syncline-connector-jira");

        assertThat(jira.getSpec().getReplicas()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "services.connector-jira.replicas, many, replicas",
        "services.connector-jira.replicsa, 2, replicsa",
        "services.connector-gitlab.enabled, true, connector-gitlab",
        "services.rules-engine-service.replicas, 2, rules-engine-service",
        "kafka.bootstrapServers, kafka, bootstrapServers",
        "database.port, 70000, port",
        "image.pullPolicy, Sometimes, pullPolicy",
        "secret.existingSecret, '', existingSecret",
        "ingres.enabled, true, ingres",
        "services.connector-azure.resources.limits.memory, much, memory",
    })
    void badValueIsRefusedByName(String field, String value, String named) {
        var template = Manifests.template().set(field, value);

        assertThatThrownBy(template::call)
                .hasMessageContaining("meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serviceToken",
                "credentialsKeys",
                "scriptRunnerToken",
                "adminPassword",
                "databaseUsername",
                "databasePassword"
            })
    void secretToCreateHasAllItsValues(String field) {
        var template = Manifests.template()
                .withValuesFile(Repository.file("deploy/src/test/resources/" + FULL))
                .set("secret." + field, "");

        assertThatThrownBy(template::call)
                .hasMessageContaining("meet the specifications of the schema")
                .hasMessageContaining(field);
    }

    private static PodSpec pod(Manifests manifests, String service) {
        return manifests
                .named(Deployment.class, "syncline-" + service)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static Container container(Manifests manifests, String service) {
        return pod(manifests, service).getContainers().getFirst();
    }

    private static String path(HTTPGetAction get) {
        return get.getPath();
    }
}
