import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node'
import { setting } from '@/lib/config'
import { renderTimes } from './render-times'
import { withoutSearches } from './without-searches'

/**
 * Registers OpenTelemetry for this process. Where spans go, and their sampling, follow the
 * standard variables (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER).
 */
export function startTracing(): void {
  const spanProcessors: SpanProcessor[] = []
  if (setting('OTEL_EXPORTER_OTLP_ENDPOINT'))
    spanProcessors.push(withoutSearches(new BatchSpanProcessor(new OTLPTraceExporter())))
  if (setting('METRICS_PORT')) spanProcessors.push(renderTimes())
  const name = setting('OTEL_SERVICE_NAME') ?? 'trang-nhat'
  const resource = resourceFromAttributes({ 'service.name': name })
  new NodeTracerProvider({ resource, spanProcessors }).register()
}
