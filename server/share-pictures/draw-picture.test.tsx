import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawPicture } from './draw-picture'

const draw = (title: string) => drawPicture({ title, kicker: 'Khoa học' }, 'chung')

it.each([
  ['😀 Phi hành gia 👩🏽‍🚀 🇻🇳 lên 1️⃣ trạm', 'Phi hành gia lên 1 trạm'],
  ['Đà‑Nẵng đo H₂O, CO₂ tăng 5‰ 漢字', 'Đà-Nẵng đo H2O, CO2 tăng 5 phần nghìn'],
  ['Nắng 40℃, điểm chuẩn ≥27, hơn ⅓ số hộ', 'Nắng 40°C, điểm chuẩn từ 27, hơn 1⁄3 số hộ'],
  ['😀 مرحبا', 'Trang Nhất'],
  ['Tuyến đường Đà Nẵng'.normalize('NFD'), 'Tuyến đường Đà Nẵng'],
])('a picture has no empty box for what its fonts do not have: %s', async (title, drawn) => {
  expect((await draw(title)).equals(await draw(drawn))).toBe(true)
})

it('a word longer than a line stays within the picture', async () => {
  const picture = sharp(await draw('Nghiêng'.repeat(17)))
  const margin = picture.extract({ left: 1160, top: 20, width: 40, height: 480 })
  expect(new Set(await margin.greyscale().raw().toBuffer()).size).toBe(1)
})

it('has letters of sciences and of names from elsewhere', async () => {
  expect((await draw('Tia β')).equals(await draw('Tia'))).toBe(false)
  expect((await draw('Мир')).equals(await draw('Trang Nhất'))).toBe(false)
})

it.each([['W'.repeat(121)], ['W'.repeat(190)], ['a'.repeat(300)]])(
  'the name of the paper stands where it always does, whatever the headline (%#)',
  async (title) => {
    const foot = { left: 0, top: 500, width: 1200, height: 130 }
    const ink = async (picture: Buffer) =>
      sharp(picture).extract(foot).greyscale().threshold(100).raw().toBuffer()
    const [usual, found] = [await ink(await draw('Ngắn')), await ink(await draw(title))]
    // Pictures have palettes of their own, so that edges are not quite the same.
    const others = found.filter((value, place) => value !== usual[place]).length
    expect(others).toBeLessThan(200)
  },
)
