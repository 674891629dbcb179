import type { Thing } from 'schema-dts'

/** What a page shows, for machines: schema.org's terms in JSON. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  const data = things.map((thing) => Object.assign({ '@context': 'https://schema.org' }, thing))
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped, so that `</script>` in a title stays text
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
