import { type Focus, readFocus } from '@/lib/model/browser'

type Props = {
  readonly value?: string
  readonly forID: string
  readonly classNameWrapper: string
  readonly onChange: (value: string) => void
}

/** What Sveltia CMS gives its custom fields: the React that it is made of. */
declare global {
  interface Window {
    readonly h: (type: string, props: object, ...children: unknown[]) => object
  }
}

const HINT = 'Bấm vào chỗ không được cắt mất'

/** The field of a focus: two percentages, or a click on the picture that the form shows already. */
export function FocusField({ value = '', forID, classNameWrapper, onChange }: Props): object {
  const input = window.h('input', {
    id: forID,
    className: classNameWrapper,
    type: 'text',
    placeholder: '30% 70%',
    value,
    onChange: ({ target }: { target: HTMLInputElement }) => onChange(target.value),
  })
  const open = window.h(
    'button',
    {
      type: 'button',
      onClick: ({ currentTarget }: { currentTarget: HTMLElement }) =>
        toggle(currentTarget, value, onChange),
    },
    'Chọn trên ảnh',
  )
  return window.h('div', {}, input, open)
}

/** Puts the picture under its button, or takes it away. */
function toggle(button: HTMLElement, value: string, onChange: (value: string) => void): void {
  const shown = button.parentElement?.querySelector('[data-focus-picker]')
  shown?.remove()
  // Words that there is no picture are no picture to take away: there may be one by now.
  if (shown?.querySelector('img')) return
  const source = pictureBeside(button)
  button.after(source ? picker(source, readFocus(value), onChange) : words('Hãy chọn ảnh trước.'))
}

/** The form's own view of the picture whose focus it is: the nearest one in a field that names a file. */
function pictureBeside(node: HTMLElement): string | undefined {
  for (let within = node.parentElement; within; within = within.parentElement) {
    const found = within.querySelector<HTMLImageElement>('[data-key-path$="src"] img')
    if (found) return found.src
  }
  return undefined
}

function picker(
  src: string,
  focus: Focus | undefined,
  onChange: (value: string) => void,
): HTMLElement {
  const picture = Object.assign(new Image(), { src, alt: HINT, title: HINT })
  picture.style.cssText = 'display:block;width:100%;cursor:crosshair'
  const point = document.createElement('span')
  const put = ({ x, y }: Focus) => {
    point.style.cssText = `position:absolute;left:${x}%;top:${y}%;width:1.5rem;height:1.5rem;margin:-.75rem;border:3px solid #fff;outline:2px solid #000;border-radius:50%;pointer-events:none`
  }
  if (focus) put(focus)
  picture.addEventListener('click', ({ offsetX, offsetY }) => {
    const chosen = {
      x: Math.round((100 * offsetX) / picture.clientWidth),
      y: Math.round((100 * offsetY) / picture.clientHeight),
    }
    put(chosen)
    onChange(`${chosen.x}% ${chosen.y}%`)
  })
  const box = words('')
  box.style.cssText = 'position:relative;max-width:30rem;margin-top:.5rem'
  box.append(picture, point)
  return box
}

function words(text: string): HTMLElement {
  const box = document.createElement('div')
  box.dataset.focusPicker = ''
  box.textContent = text
  return box
}
