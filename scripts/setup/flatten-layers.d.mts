import type { Plugin } from 'postcss'

export default function flattenLayers(): Plugin
