package io.syncline.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart rendered, and its objects read with Kubernetes' own types. */
record Manifests(List<HasMetadata> objects) {
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    static Helm chart() {
        return new Helm(Repository.file("deploy/helm/syncline"));
    }

    /** Rendering as the release {@code syncline}, for a Kubernetes of today. */
    static TemplateCommand template() {
        return chart().template().withName("syncline").withNamespace("issues").withKubeVersion("v1.33.0");
    }

    static Manifests rendered(String... valuesFiles) {
        TemplateCommand template = template();
        for (String file : valuesFiles) template.withValuesFile(Repository.file("deploy/src/test/resources/" + file));
        return read(template.call());
    }

    static Manifests read(String yaml) {
        List<HasMetadata> objects = Stream.of(yaml.split("(?m)^---$"))
                .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .toList();
        return new Manifests(objects);
    }

    <T extends HasMetadata> List<T> of(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T named(Class<T> type, String name) {
        return of(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " named " + name));
    }

    /** Every field that Kubernetes does not know, with the way to it. Kinds that are not Kubernetes' own are left out. */
    List<String> unknownFields() {
        List<String> unknown = new ArrayList<>();
        objects.stream()
                .filter(object -> !(object instanceof GenericKubernetesResource))
                .forEach(object ->
                        walk(object.getKind() + " " + object.getMetadata().getName(), object, unknown));
        return unknown;
    }

    private static void walk(String way, Object value, List<String> unknown) {
        if (value instanceof Collection<?> items) items.forEach(item -> walk(way, item, unknown));
        if (!(value instanceof KubernetesResource)) return;
        for (Method method : value.getClass().getMethods()) {
            if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) continue;
            Object inner = invoke(method, value);
            if (method.getName().equals("getAdditionalProperties"))
                ((Map<?, ?>) inner).keySet().forEach(key -> unknown.add(way + ": " + key));
            else if (inner != null) walk(way + "." + method.getName().substring(3), inner, unknown);
        }
    }

    private static Object invoke(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
