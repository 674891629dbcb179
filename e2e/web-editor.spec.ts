import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { imageSize } from 'image-size'
import { compileBody } from '@/lib/body/compile-body'
import { sectionName } from '@/lib/config'
import { makePass } from '@/lib/publish/preview/preview-pass'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'
import { article, makeContent, type TestContent } from './support/content'
import { fillFolder, pickOwnFolder, readFolder } from './support/editor-folder'
import { type Site, startSite } from './support/site'

const OLD = 'articles/doi-song/bai-cu.mdx'
const FRONT = 'fronts/trang-nhat.yaml'
const NEW = 'articles/van-hoa/ong-ba-lo-nung-1-da-do-lua.mdx'
const NEW_ADDRESS = '/van-hoa/ong-ba-lo-nung-1-da-do-lua'
const TITLE = 'Ông Ba: "Lò nung #1 đã đỏ lửa"'
const SECRET = 'mot-bi-mat-cua-ban-bien-tap'
const MINUTE_MS = 60_000
const TOMORROW = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS + 24 * 60 * MINUTE_MS

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const NEW_PICTURE = { name: 'Lò mới.png', mimeType: 'image/png', buffer: PIXEL }

/** A photograph as iPhones take them, of 64 by 48 pixels: made with `heif-enc` of Debian's libheif-examples. */
const HEIC = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACJtZGF0AAAAFigBr1jm9Oq//9V1//oGch8NyHkanfA=',
  'base64',
)

let content: TestContent
let site: Site

test.use({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })

test.beforeAll(async () => {
  content = makeContent()
  content.writeRaw('images/lo.svg', readFileSync('content/images/bong-da.svg'))
  content.write(
    OLD,
    article('Bài cũ', Date.now() - 60 * MINUTE_MS, { source: 'Báo A' }),
    [
      'Giá \\{cũ\\}, \\<3, *nghiêng*.',
      '<Figure src="/images/lo.svg" alt="Lò" credit="Minh họa" />',
      '<Quote by="Ông Ba">\n\nLời **trích**.\n\n</Quote>',
      '| a | b |\n| - | - |\n| 1 | 2 |',
    ].join('\n\n'),
  )
  site = await startSite({
    contentDir: content.dir,
    env: { WEB_EDITOR: 'on', PREVIEW_SECRET: SECRET },
  })
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
})

test('opens without a violation or an error in the console', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'debug') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  await openFolder(page)
  await expect(statusPanel(page)).toContainText('npm run desk')
  expect(said).toEqual([])
})

/** What tells how the story at hand is. */
const statusPanel = (page: Page) => page.locator('details[aria-live]')

async function openFolder(page: Page): Promise<void> {
  await pickOwnFolder(page)
  await page.goto(`${site.url}/quan-tri`)
  await fillFolder(page, content.dir)
  await page.getByRole('button', { name: 'Mở thư mục của báo' }).click()
  await expect(page.getByRole('button', { name: 'Tạo bài viết mới' })).toBeVisible()
}

test('tells what the paper refuses, and of the story at hand, to who has the desk’s pass', async ({
  page,
}) => {
  const pass = makePass(SECRET, '/quan-tri', Date.now() + 60 * MINUTE_MS)
  await page.goto(`${site.url}/quan-tri/hom-nay?xem-truoc=${pass}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hôm nay')
  await expect(page.getByRole('link', { name: 'Bài cũ' })).toBeVisible()
  await openFolder(page)
  const panel = statusPanel(page)
  await expect(panel).toContainText('Mọi bài đã lưu đều được nhận')
  content.write('articles/doi-song/hong.mdx', article('Bài hỏng', Date.now(), { section: 'la' }))
  await expect(panel).toContainText('1 tệp BỊ TỪ CHỐI')
  await expect(panel).toContainText('articles/doi-song/hong.mdx, dòng')
  await page.getByText('Bài cũ').click()
  await expect(panel).toContainText('Đang trên trang')
  content.remove('articles/doi-song/hong.mdx')
})

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề' }).first()

const body = (page: Page) => page.getByRole('textbox', { name: 'Thân bài' })

/** Far below in the form, which is only there as far as it has been scrolled. */
async function addCover(page: Page, file = NEW_PICTURE): Promise<void> {
  const cover = page.getByRole('checkbox', { name: 'Ảnh chính' })
  await expect(async () => {
    await page.mouse.move(900, 500)
    await page.mouse.wheel(0, 900)
    await expect(cover).toBeVisible({ timeout: 500 })
  }).toPass()
  await cover.click()
  const picture = page.locator('[data-key-path="cover.src"] input[type=file]').first()
  await picture.setInputFiles(file)
  await page.getByRole('textbox', { name: 'Mô tả ảnh', exact: true }).fill('Lò điện')
  await page.locator('[data-key-path="cover.credit"]').getByRole('textbox').fill('Lan Anh')
}

/** Chooses what must not be cut off by a click on the picture, at parts of its width and height. */
async function pickFocus(page: Page, x: number, y: number): Promise<void> {
  // Pictures in the text have one, too.
  const field = page.getByRole('group', { name: /Điểm giữ lại/ })
  const picture = field.getByRole('img', { name: 'Bấm vào chỗ không được cắt mất' })
  // The editor shows a picture some time after it has been chosen.
  await expect(async () => {
    await field.getByRole('button', { name: 'Chọn trên ảnh' }).click()
    await expect(picture).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 }
  await picture.click({ position: { x: width * x, y: height * y } })
}

async function save(page: Page): Promise<void> {
  const isSaved = page.getByText('Đã ghi bài.')
  // That of the save before would speak for this one.
  await expect(isSaved).toBeHidden()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(isSaved).toBeVisible({ timeout: 60_000 })
}

/** What the editor wrote, put where the running paper has its content; checked on the way. */
async function bringHome(page: Page): Promise<void> {
  for (const [file, bytes] of await readFolder(page)) {
    content.writeRaw(file, bytes)
  }
  const { CONTENT_DIR: _other, ...env } = process.env
  execFileSync(process.execPath, ['scripts/run.mjs', 'check', '--errors'], {
    cwd: site.dir,
    env: { ...env, CONTENT_DIR: content.dir },
  })
}

const read = (file: string) => readFileSync(path.join(content.dir, file), 'utf8')

const status = async (page: Page, address: string) =>
  (await page.request.get(site.url + address, { maxRedirects: 0 })).status()

test('a public story is corrected in the web editor, and stays what it was otherwise', async ({
  page,
}) => {
  await openFolder(page)
  const before = compileBody(read(OLD)).tree
  await page.getByText('Bài cũ').click()
  await title(page).fill('Bài cũ, đã sửa')
  await save(page)
  await bringHome(page)
  expect(read(OLD)).not.toContain('draft')
  expect(compileBody(read(OLD)).tree).toEqual(before)
  const address = `${site.url}/doi-song/bai-cu`
  const published = async () => (await page.request.get(address)).text()
  await expect.poll(published).toContain('Bài cũ, đã sửa')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài cũ, đã sửa')
})

/** Pastes into what has the focus, as a browser does. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, html)
}

/** Saves the story as another editor does, beside the one who has it open. */
async function saveElsewhere(page: Page, file: string, text: string): Promise<void> {
  await page.evaluate(
    async ([path = '', words = '']) => {
      const names = `content/${path}`.split('/')
      let folder = await navigator.storage.getDirectory()
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name)
      const handle = await folder.getFileHandle(names.at(-1) ?? '')
      const other = new Worker(
        URL.createObjectURL(
          new Blob([
            'onmessage=async({data:[h,t]})=>{const w=await h.createWritable();await w.write(t);await w.close();postMessage(1)}',
          ]),
        ),
      )
      await new Promise((resolve) => {
        other.onmessage = resolve
        other.postMessage([handle, words])
      })
    },
    [file, text],
  )
}

test('a pasted table stays one, and nobody’s version is written over unasked', async ({ page }) => {
  await openFolder(page)
  await page.getByText('Bài cũ').click()
  await body(page).getByText('nghiêng').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await paste(
    page,
    '<p class="MsoNormal"><span style="color:red">Từ <b>Word</b>.</span></p><table><tr><th>Tháng</th><th>Khách</th></tr><tr><td rowspan="2">8</td><td>1|2</td></tr><tr><td>3</td></tr></table>',
  )
  const cell = page.getByRole('textbox', { name: 'Hàng 3, cột 2' })
  await expect(page.getByText('Bảng có ô gộp phải có tên')).toBeVisible()
  await cell.click()
  await page.keyboard.press('End')
  await page.keyboard.type('4')
  await save(page)
  const written = String((await readFolder(page)).get(OLD))
  expect(written).toContain('Từ **Word**.')
  expect(written).toContain(
    '| Tháng | Khách |\n| --- | --- |\n| 8 | 1\\|2 |\n| ^^ | 34 |\n\n</Table>',
  )

  await page.getByText('Bài cũ').click()
  await title(page).fill('Bài của tôi')
  await saveElsewhere(page, OLD, written.replace('Bài cũ', 'Bài của người khác'))
  const download = page.waitForEvent('download')
  page.once('dialog', (dialog) => dialog.dismiss())
  await page.getByRole('button', { name: 'Lưu' }).click()
  expect((await download).suggestedFilename()).toBe('bai-cu (bản của người khác).mdx')
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await expect(title(page)).toHaveValue('Bài của tôi')
  expect(String((await readFolder(page)).get(OLD))).toContain('Bài của người khác')
})

test('a story is begun as a draft, scheduled, and published in the web editor', async ({
  page,
}) => {
  await openFolder(page)
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).click()
  // The form fills itself when it is ready, and would empty what was written before.
  await expect(page.locator('input[type=datetime-local]').first()).not.toHaveValue('')
  await page.getByRole('combobox').first().click()
  await page.getByRole('option', { name: sectionName('van-hoa') }).click()
  await title(page).fill(TITLE)
  await page.getByRole('textbox', { name: 'Sapo' }).fill('Lò nung: dùng điện {từ nay} & "rẻ".')
  await body(page).click()
  await page.keyboard.type('Giá < 5 triệu, {không} đùa <3.')
  await addCover(page)
  await save(page)
  await bringHome(page)
  expect(read(NEW)).toContain('draft: true')
  expect(read(NEW)).toContain(
    'cover:\n  src: /images/lo-moi.png\n  alt: Lò điện\n  credit: Lan Anh\n',
  )
  expect(await status(page, NEW_ADDRESS)).toBe(404)

  await page.getByText(TITLE).click()
  await page.getByRole('switch', { name: 'Bản nháp' }).click()
  await page.locator('input[type=datetime-local]').first().fill(localTime(TOMORROW))
  await save(page)
  await bringHome(page)
  expect(read(NEW)).toContain(`publishedAt: ${toIsoTime(TOMORROW)}`)
  expect(read(NEW)).not.toContain('draft')
  expect(await status(page, NEW_ADDRESS)).toBe(404)
  expect(previews()).toContain(`Hẹn đăng lúc ${formatDateTime(TOMORROW)}: ${TITLE}`)

  await page.getByText(TITLE).click()
  await page.getByRole('button', { name: 'Hiện tại' }).first().click()
  await save(page)
  await bringHome(page)
  expect(read(NEW)).not.toContain(toIsoTime(TOMORROW))
  // The form counts in minutes, and may say the next one.
  await expect.poll(() => status(page, NEW_ADDRESS)).toBe(200)
  await page.goto(site.url + NEW_ADDRESS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(page.getByRole('main')).toContainText('Giá < 5 triệu, {không} đùa <3.')
})

test('a photograph of an iPhone becomes one that every browser shows before it is saved', async ({
  page,
}) => {
  await openFolder(page)
  await page.getByText('Bài cũ').click()
  await addCover(page, { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: HEIC })
  await pickFocus(page, 0.25, 0.75)
  await save(page)
  const files = await readFolder(page)
  expect([...files.keys()].filter((file) => /img_1/i.test(file))).toEqual(['images/img_1.webp'])
  const written = files.get('images/img_1.webp') ?? Buffer.alloc(0)
  expect(imageSize(new Uint8Array(written))).toMatchObject({ width: 64, height: 48 })
  expect(String(files.get(OLD))).toContain('src: /images/img_1.webp')
  expect(String(files.get(OLD))).toContain('focus: 25% 75%')
})

/** As the form's field has it: Vietnam's clock, without an offset. */
function localTime(at: number): string {
  return toIsoTime(at).slice(0, 16)
}

function previews(): string {
  return execFileSync(process.execPath, ['scripts/run.mjs', 'preview'], {
    cwd: site.dir,
    env: { ...process.env, CONTENT_DIR: content.dir, SITE_URL: site.url },
    encoding: 'utf8',
  })
}

/**
 * Draws the last item of a list of two onto the place of the first, by their handles. They slide to their places, and
 * would change back where the mouse moves on over one that is on its way: it moves on and lets go once they are there.
 */
async function dragLastToFirst(
  page: Page,
  list: Locator,
  isOrdered: () => Promise<boolean>,
): Promise<void> {
  const handles = list.getByRole('button', { name: 'Sắp xếp lại mục' })
  await expect(handles).toHaveCount(2)
  await handles.last().hover()
  const place = (await handles.first().boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const moveOnto = (more: number) => page.mouse.move(place.x + place.width / 2 + more, place.y + 1)
  await page.mouse.down()
  // The form lets an item be drawn once its handle is pressed.
  await expect(list.locator('.item[draggable=true]')).toHaveCount(1)
  await expect
    .poll(async () => {
      await moveOnto(0)
      return isOrdered()
    })
    .toBe(true)
  await expect.poll(() => handles.first().boundingBox()).toEqual(place)
  await moveOnto(1)
  await page.mouse.up()
  await expect(list.locator('.item[draggable=true]')).toHaveCount(0)
  expect(await isOrdered()).toBe(true)
}

test('blocks of the front page and their stories are ordered by dragging', async ({ page }) => {
  for (const [index, slug] of ['mot', 'hai', 'ba'].entries()) {
    const story = article(`Bài ${slug}`, Date.now() - (index + 2) * 60 * MINUTE_MS)
    content.write(`articles/doi-song/${slug}.mdx`, story, 'Thân bài.')
  }
  const blockOf = (title: string, slugs: string) =>
    `  - kind: list\n    title: ${title}\n    stories: [${slugs}]\n`
  content.writeRaw(FRONT, `containers:\n${blockOf('Khối A', 'mot')}${blockOf('Khối B', 'hai, ba')}`)
  await openFolder(page)
  await page.getByText('Trang nhất', { exact: true }).click()
  const blocks = page.getByRole('group', { name: /Các khối/ }).first()
  const first = blocks.locator('.item').first()
  await dragLastToFirst(
    page,
    blocks,
    async () => (await first.textContent())?.includes('Khối B') ?? false,
  )
  await first.getByRole('button', { name: 'Mở rộng' }).first().click()
  const stories = blocks.locator('[data-key-path="containers.0.stories"]')
  // What lies below in the form is there only as far as it has been scrolled.
  await stories.scrollIntoViewIfNeeded()
  const firstStory = stories.getByRole('textbox').first()
  await dragLastToFirst(page, stories, async () => (await firstStory.inputValue()) === 'ba')
  await save(page)
  await bringHome(page)
  const order = async () => {
    const text = await (await page.request.get(site.url)).text()
    return [...text.matchAll(/Khối [AB]|Bài (?:mot|hai|ba)/g)].map(([words]) => words).join(', ')
  }
  await expect.poll(order).toBe('Khối B, Bài ba, Bài hai, Khối A, Bài mot')
})

test('is nowhere unless it is turned on, and takes nothing from anybody', async ({ request }) => {
  for (const address of ['/quan-tri', '/quan-tri/config.json', '/quan-tri/editor.js'])
    expect((await request.get(address)).status(), address).toBe(404)
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await request.fetch(`${site.url}/quan-tri`, { method })).status(), method).toBe(405)
})
