package io.syncline.devstack.part;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Secrets;
import io.syncline.embedded.PostgresServer;
import java.util.Map;
import java.util.TreeMap;

/** What services are told through their environment, as they would be in a cluster. */
final class ServiceEnvironment {
    private final Ports ports;
    private final Secrets secrets;
    private final boolean jsonLogs;

    ServiceEnvironment(Ports ports, Secrets secrets, boolean jsonLogs) {
        this.ports = ports;
        this.secrets = secrets;
        this.jsonLogs = jsonLogs;
    }

    Map<String, String> connectionService() {
        Map<String, String> environment = withDatabase(Listener.CONNECTION_SERVICE);
        environment.put("SYNCLINE_ADMIN_PASSWORD", secrets.adminPassword());
        environment.put(
                "SYNCLINE_RULES_ENGINE_URL",
                ports.url(Listener.RULES_ENGINE_SERVICE).toString());
        return environment;
    }

    Map<String, String> rulesEngine() {
        return withDatabase(Listener.RULES_ENGINE_SERVICE);
    }

    Map<String, String> connector(Listener listener) {
        Map<String, String> environment = common(listener);
        String own = ports.url(listener).toString();
        environment.put("SYNCLINE_CONNECTOR_URL", own);
        environment.put("SYNCLINE_CONNECTOR_WEBHOOK_URL", own);
        return environment;
    }

    private Map<String, String> withDatabase(Listener listener) {
        Map<String, String> environment = common(listener);
        String database = "postgresql://127.0.0.1:" + ports.of(Listener.POSTGRES) + "/" + PostgresServer.DATABASE;
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.USER);
        return environment;
    }

    private Map<String, String> common(Listener listener) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(listener)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Listener.KAFKA));
        environment.put("SYNCLINE_SERVICE_TOKEN", secrets.serviceToken());
        environment.put("SYNCLINE_CREDENTIALS_KEYS", secrets.credentialKeys());
        environment.put("SYNCLINE_LOG_JSON", Boolean.toString(jsonLogs));
        return environment;
    }
}
