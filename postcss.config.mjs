import flattenLayers from './scripts/setup/flatten-layers.mjs'

export default { plugins: ['@tailwindcss/postcss', flattenLayers()] }
