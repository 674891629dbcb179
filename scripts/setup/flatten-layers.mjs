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
      // The first rule of `base` has every border solid.
      root.walkDecls(/^border-(?:\w+-)?style$/, (declaration) => {
        if (declaration.value === 'var(--tw-border-style)') declaration.remove()
      })
      settleVariables(root)
      root.walkDecls(/^(?:margin|padding)-(?:inline|block)$/, toSides)
    },
  }
}
flattenLayers.postcss = true

/**
 * Writes what Tailwind passes from utility to utility (`--tw-…`) into its place, where this sheet has one
 * value of it or none, and leaves out what nothing takes.
 */
function settleVariables(root) {
  const values = new Map()
  root.walkDecls(/^--tw-/, ({ prop, value }) => {
    values.set(prop, new Set(values.get(prop)).add(value))
  })
  const settle = (whole, name, instead) => {
    const [only, another] = values.get(name) ?? [instead]
    return another === undefined && only !== undefined ? only : whole
  }
  const taken = new Set()
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/var\((--tw-[\w-]+)(?:, ?([\w.]+))?\)/g, settle)
    for (const [, name] of declaration.value.matchAll(/var\((--tw-[\w-]+)/g)) taken.add(name)
  })
  root.walkDecls(/^--tw-/, (declaration) => {
    if (!taken.has(declaration.prop)) declaration.remove()
  })
}

/**
 * Vietnamese runs from left to right: the sides by their plain names are known to every engine, and
 * shorter than what a logical shorthand would be lowered to.
 */
function toSides(declaration) {
  const [property, axis] = declaration.prop.split('-')
  const values = declaration.value.split(/ (?![^(]*\))/)
  const sides = axis === 'inline' ? ['left', 'right'] : ['top', 'bottom']
  for (const [at, side] of sides.entries())
    declaration.cloneBefore({ prop: `${property}-${side}`, value: values[at] ?? values[0] })
  declaration.remove()
}

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
