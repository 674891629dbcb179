import { PART_STYLES, type PartName } from './parts'

/** The style of a part of a body, once a page, in its head; nothing where it has none. */
export function PartStyle({ of }: { readonly of: PartName }) {
  const style = PART_STYLES[of]
  return style ? (
    <style href={of} precedence="body">
      {style}
    </style>
  ) : null
}
