import type { PictureFault, PictureFile } from '@/lib/model'
import { type BodyPicture, isFilmFile, type Wording } from '@/lib/model'
import { nearest } from '@/lib/shared/text'

const MEGABYTE = 1024 * 1024
const MOST_BYTES = 64 * MEGABYTE
const MOST_FILM_BYTES = 200 * MEGABYTE
/** Whoever decodes more needs a gigabyte for it. */
const MOST_PIXELS = 100_000_000

/** What is wrong with a picture a document shows. `names` are the pictures there are. */
export function checkPicture(
  picture: BodyPicture,
  file: PictureFile | PictureFault,
  names: () => readonly string[],
): Wording | undefined {
  const { src, isFilm: isPlayed = false } = picture
  if (typeof file === 'string')
    return file === 'outside' ? OUTSIDE : notThere(picture, file, names())
  const { width, height, bytes, isFilm } = file
  if (isFilm !== isPlayed) return wrongKind(src, isPlayed)
  const size = `${(bytes / MEGABYTE).toFixed(1).replace('.', ',')} MB`
  if (isFilm) return bytes > MOST_FILM_BYTES ? tooLarge(src, size) : undefined
  const shape = `${width} × ${height} điểm ảnh, ${size}`
  return bytes > MOST_BYTES || width * height > MOST_PIXELS ? tooLarge(src, shape) : undefined
}

function notThere(
  { src, isFilm }: BodyPicture,
  fault: PictureFault,
  names: readonly string[],
): Wording {
  const common = { code: 'thieu-anh' } as const
  if (/^(?:https?:)?\/\//i.test(src)) {
    return {
      ...common,
      message: `${isFilm ? 'Phim' : 'Ảnh'} “${src.slice(0, 120)}” nằm ở trang khác.`,
      fix: isFilm
        ? 'Đặt phim (.mp4, .webm) vào content/images/, hoặc thay bằng liên kết [chữ](https://…).'
        : 'Tải ảnh về, đặt vào content/images/ và viết địa chỉ bắt đầu bằng /images/.',
      english: 'pictures and films must lie in the content folder',
    }
  }
  if (fault === 'unreadable' && /\.hei[cf]$/i.test(src)) return { ...common, ...heic(src) }
  if (fault === 'unreadable') {
    return {
      ...common,
      message: `Tệp “${src.slice(0, 120)}” có đó nhưng không đọc được như một ${isFilm ? 'phim' : 'ảnh'}.`,
      fix: isFilm
        ? 'Lưu lại phim thành .mp4 hoặc .webm; tệp rỗng thì chép lại.'
        : 'Lưu lại ảnh thành JPEG, PNG, WebP, AVIF, GIF hoặc SVG, đuôi tệp đúng với loại ảnh; ảnh HEIC của iPhone thì xuất ra JPEG.',
      english: 'the file is there but cannot be read as a picture',
    }
  }
  const lookAlike = names.find((name) => looksLike(name) === looksLike(src))
  const guess = lookAlike ?? inAnotherPlace(src, names) ?? nearest(src, ofKind(names, isFilm))
  return {
    ...common,
    message: `Không có ${isFilm ? 'phim' : 'ảnh'} “${src.slice(0, 120)}”.`,
    fix: guess
      ? `Có phải ${guess}?${lookAlike ? ' Chữ hoa, chữ thường và dấu phải đúng như tên tệp.' : ''}`
      : 'Đặt tệp vào content/images/ và viết địa chỉ bắt đầu bằng /images/.',
    english: 'the file does not exist in the content folder',
  }
}

/** A photograph as iPhones take them by default. */
function heic(src: string) {
  return {
    message: `Ảnh “${src.slice(0, 120)}” là ảnh HEIC của iPhone, nhiều máy không mở được.`,
    fix: 'Xuất ảnh ra JPEG rồi dùng tệp ấy (Mac: mở bằng Xem trước, Tệp → Xuất). Lần sau, trên iPhone chọn Cài đặt → Camera → Định dạng → Tương thích nhất. Trang soạn bài trong trình duyệt tự đổi ảnh HEIC.',
    english: 'HEIC photographs must be exported as JPEG; the web editor converts them',
  }
}

/** A file of the same name, where its folder was left out or is another: `lo.png`, `C:\\anh\\lo.png`. */
function inAnotherPlace(src: string, names: readonly string[]): string | undefined {
  const file = src.split(/[/\\]/).at(-1)
  return file ? names.find((name) => name.endsWith(`/${file}`)) : undefined
}

function ofKind(names: readonly string[], isFilm = false): string[] {
  return names.filter((name) => isFilmFile(name) === isFilm)
}

function wrongKind(src: string, isPlayed: boolean): Wording {
  return {
    code: 'sai-loai-tep',
    message: `Tệp “${src.slice(0, 120)}” ${isPlayed ? 'là ảnh, không phải phim' : 'là phim, không phải ảnh'}.`,
    fix: isPlayed
      ? 'Ảnh viết bằng <Figure src="…" alt="…" />; <Video> cần tệp .mp4 hoặc .webm.'
      : 'Phim viết bằng <Video src="…" title="…" />; chỗ này cần một tệp ảnh.',
    english: 'a film where a picture belongs, or a picture where a film belongs',
  }
}

/** Names that some systems take for the same and others do not: by case, or composed or not. */
export function looksLike(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

const OUTSIDE: Wording = {
  code: 'lien-ket-tuong-trung',
  message: 'Tệp ảnh là liên kết tượng trưng dẫn ra ngoài thư mục ảnh; trên báo sẽ không có ảnh.',
  fix: 'Chép tệp ảnh thật vào content/images/.',
  english: 'the picture is a symbolic link out of the images folder',
}

function tooLarge(src: string, size: string): Wording {
  return {
    code: 'anh-qua-lon',
    message: `Ảnh “${src.slice(0, 120)}” quá lớn: ${size}.`,
    fix: 'Xuất lại ảnh bằng JPEG, dưới 64 MB và 100 triệu điểm ảnh (phim: nén dưới 200 MB).',
    english: 'the picture is larger than 64 MB or 100 megapixels, or the film larger than 200 MB',
  }
}
