import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { Resource } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node'
import { renderTimes } from './render-times'
import { withoutSearches } from './without-searches'

/**
 * Registers OpenTelemetry for this process. Where spans go, and their sampling, is told by the
 * standard variables (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER).
 */
export function startTracing(): void {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT,
    OTEL_SERVICE_NAME = 'trang-nhat',
    METRICS_PORT,
  } = process.env
  const spanProcessors: SpanProcessor[] = []
  if (OTEL_EXPORTER_OTLP_ENDPOINT)
    spanProcessors.push(withoutSearches(new BatchSpanProcessor(new OTLPTraceExporter())))
  if (METRICS_PORT) spanProcessors.push(renderTimes())
  const resource = new Resource({ 'service.name': OTEL_SERVICE_NAME })
  new NodeTracerProvider({ resource, spanProcessors }).register()
}
