import { paper } from '@/lib/config'

/** The paper's name, or its logo, which says it to who does not see it. */
export function PaperName() {
  const { name, marks } = paper()
  if (!marks) return name
  const { light, dark } = marks
  return (
    <>
      <img
        {...shapeOf(light)}
        src={light.url}
        alt={name}
        className="logo-light h-9 w-auto sm:h-11"
      />
      {dark && (
        <img
          {...shapeOf(dark)}
          src={dark.url}
          alt={name}
          loading="lazy"
          className="logo-dark h-9 w-auto sm:h-11"
        />
      )}
    </>
  )
}

function shapeOf({ width, height }: { width: number; height: number }) {
  return { width, height }
}
