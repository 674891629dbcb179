export default {
  plugins: { '@tailwindcss/postcss': {}, './scripts/setup/flatten-layers.mjs': {} },
}
