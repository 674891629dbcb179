/**
 * A PostCSS plugin: takes cascade layers out of a style sheet and leaves their rules where they stand.
 * Chromium up to 98 and Safari up to 15.3 drop everything within `@layer`, and would show bare pages.
 * The layers stand in their order, so rules keep it as long as none is more specific than a utility
 * that it should lose to; `app/globals.css` is written so.
 */
export default function flattenLayers() {
  return {
    postcssPlugin: 'flatten-layers',
    OnceExit(root) {
      const own = []
      root.walkAtRules('layer', (layer) => {
        if (layer.params === 'properties') setProperties(layer)
        own.push(layer)
      })
      for (const layer of own) {
        if (layer.nodes) layer.replaceWith(layer.nodes)
        else layer.remove()
      }
      root.walkAtRules('property', (rule) => rule.remove())
    },
  }
}
flattenLayers.postcss = true

/**
 * Tailwind registers its own properties with `@property`, and sets them by a plain rule in the engines
 * without it that it knows of; older ones need the rule as well. `::backdrop` would have them drop it.
 */
function setProperties(layer) {
  layer.walkAtRules('supports', (condition) => condition.replaceWith(condition.nodes))
  layer.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) => selector !== '::backdrop')
  })
}
