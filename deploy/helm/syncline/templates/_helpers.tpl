{{/* The ports of the services, as their application.properties set them. */}}
{{- define "syncline.ports" -}}
connection-service: 8080
rules-engine-service: 8081
connector-jira: 8091
connector-github: 8092
connector-azure: 8093
{{- end }}

{{- define "syncline.runnerPort" -}}
8085
{{- end }}

{{- define "syncline.release" -}}
{{- if contains "syncline" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-syncline" .Release.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "syncline.secret" -}}
{{- if .Values.secret.create }}{{ include "syncline.release" . }}{{ else }}{{ .Values.secret.existingSecret }}{{ end }}
{{- end }}

{{/* Takes (dict "root" $ "name" <service>). */}}
{{- define "syncline.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "syncline.labels" -}}
{{ include "syncline.selector" . }}
app.kubernetes.io/part-of: syncline
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "syncline.secretEnv" -}}
- name: {{ .env }}
  valueFrom:
    secretKeyRef:
      name: {{ include "syncline.secret" .root }}
      key: {{ .key }}
{{- end }}

{{/* The environment of one service. Takes (dict "root" $ "name" <service> "port" <port> "service" <its values>). */}}
{{- define "syncline.env" -}}
{{- $release := include "syncline.release" .root -}}
{{- $values := .root.Values -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ $values.kafka.bootstrapServers | quote }}
{{- range $key, $value := $values.kafka.settings }}
- name: {{ $key }}
  value: {{ $value | quote }}
{{- end }}
- name: SYNCLINE_LOG_JSON
  value: {{ $values.logging.json | quote }}
- name: JAVA_TOOL_OPTIONS
  value: "-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError"
{{ include "syncline.secretEnv" (dict "root" .root "env" "SYNCLINE_SERVICE_TOKEN" "key" "service-token") }}
{{- if ne .name "rules-engine-service" }}
{{ include "syncline.secretEnv" (dict "root" .root "env" "SYNCLINE_CREDENTIALS_KEYS" "key" "credentials-keys") }}
{{- end }}
{{- if hasPrefix "connector-" .name }}
- name: SYNCLINE_CONNECTOR_URL
  value: "http://{{ $release }}-{{ .name }}:{{ .port }}"
{{- if .service.webhooks.enabled }}
- name: SYNCLINE_CONNECTOR_WEBHOOK_URL
  value: "{{ if .service.webhooks.tlsSecret }}https{{ else }}http{{ end }}://{{ .service.webhooks.host }}"
{{- end }}
{{- else }}
{{- $parameters := ternary "" (printf "?%s" $values.database.parameters) (empty $values.database.parameters) }}
{{- $url := printf "postgresql://%s:%d/%s%s" $values.database.host (int $values.database.port) $values.database.name $parameters }}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: {{ $url | quote }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:%s" $url | quote }}
{{ include "syncline.secretEnv" (dict "root" .root "env" "QUARKUS_DATASOURCE_USERNAME" "key" "database-username") }}
{{ include "syncline.secretEnv" (dict "root" .root "env" "QUARKUS_DATASOURCE_PASSWORD" "key" "database-password") }}
{{- end }}
{{- if eq .name "connection-service" }}
{{ include "syncline.secretEnv" (dict "root" .root "env" "SYNCLINE_ADMIN_PASSWORD" "key" "admin-password") }}
- name: SYNCLINE_RULES_ENGINE_URL
  value: "http://{{ $release }}-rules-engine-service:{{ .rulesEnginePort }}"
- name: SYNCLINE_ADMIN_SECURE_COOKIE
  value: {{ and $values.ingress.enabled (ne $values.ingress.tlsSecret "") | quote }}
{{- end }}
{{- if eq .name "rules-engine-service" }}
{{- if $values.scriptRunner.enabled }}
- name: RULES_SCRIPT_MODE
  value: remote
- name: RULES_SCRIPT_RUNNER_HOST
  value: "{{ $release }}-script-runner"
- name: RULES_SCRIPT_RUNNER_PORT
  value: {{ include "syncline.runnerPort" .root | quote }}
{{ include "syncline.secretEnv" (dict "root" .root "env" "RULES_SCRIPT_RUNNER_TOKEN" "key" "script-runner-token") }}
{{- else }}
- name: RULES_SCRIPT_MODE
  value: child
{{- end }}
{{- end }}
{{- range $key, $value := .service.extraEnv }}
- name: {{ $key }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
