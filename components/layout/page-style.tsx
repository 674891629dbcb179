type Props = {
  /** What the style is of: no other has this name. */
  name: string
  /** Plain CSS that the oldest engines read, without `<`. */
  rules: string
}

/**
 * Style that only the pages have that need it. `server/html-postprocess/inline-styles.ts` puts it into the one
 * style element of the page.
 */
export function PageStyle({ name, rules }: Props) {
  return (
    <style href={name} precedence="page">
      {rules}
    </style>
  )
}
