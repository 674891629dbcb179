import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawPicture } from './draw-picture'

const draw = (title: string) => drawPicture({ title, kicker: 'Khoa học' }, 'chung')

it.each([
  ['😀 Phi hành gia 👩🏽‍🚀 🇻🇳 lên 1️⃣ trạm', 'Phi hành gia lên 1 trạm'],
  ['Đà‑Nẵng đo H₂O, CO₂ tăng 5‰ 漢字', 'Đà-Nẵng đo H2O, CO2 tăng 5 phần nghìn'],
  ['Tuyến đường Đà Nẵng'.normalize('NFD'), 'Tuyến đường Đà Nẵng'],
])('a picture has no empty box for what its fonts do not have: %s', async (title, drawn) => {
  expect((await draw(title)).equals(await draw(drawn))).toBe(true)
})

it('a word longer than a line stays within the picture', async () => {
  const picture = sharp(await draw('Nghiêng'.repeat(17)))
  const margin = picture.extract({ left: 1160, top: 20, width: 40, height: 480 })
  expect(new Set(await margin.greyscale().raw().toBuffer()).size).toBe(1)
})
