import type { Wording } from '@/lib/model'
import {
  type BodyPicture,
  MOST_PIXELS,
  mediaKindOf,
  type PictureFault,
  type PictureFile,
} from '@/lib/model'
import { isElsewhere, meantFile } from './missing-file'

const MEGABYTE = 1024 * 1024
const MOST_BYTES = 64 * MEGABYTE

/** What is wrong with a picture a document shows. `names` are the pictures there are. */
export function checkPicture(
  picture: BodyPicture,
  file: PictureFile | PictureFault,
  names: () => readonly string[],
): Wording | undefined {
  const { src } = picture
  if (file !== 'missing' && mediaKindOf(src)) return wrongKind(src)
  if (typeof file === 'string')
    return file === 'outside' ? OUTSIDE : notThere(picture, file, names())
  const { width, height, bytes } = file
  const size = `${(bytes / MEGABYTE).toFixed(1).replace('.', ',')} MB`
  const shape = `${width} × ${height} điểm ảnh, ${size}`
  return bytes > MOST_BYTES || width * height > MOST_PIXELS ? tooLarge(src, shape) : undefined
}

function notThere({ src }: BodyPicture, fault: PictureFault, names: readonly string[]): Wording {
  const common = { code: 'thieu-anh' } as const
  if (isElsewhere(src)) {
    return {
      ...common,
      message: `Ảnh “${src.slice(0, 120)}” nằm ở trang khác.`,
      fix: 'Tải ảnh về, đặt vào content/images/ và viết địa chỉ bắt đầu bằng /images/.',
      english: 'pictures must lie in the content folder',
    }
  }
  if (fault === 'unreadable' && /\.hei[cf]$/i.test(src)) return { ...common, ...heic(src) }
  if (fault === 'unreadable') {
    return {
      ...common,
      message: `Tệp “${src.slice(0, 120)}” có đó nhưng không đọc được như một ảnh.`,
      fix: 'Lưu lại ảnh thành JPEG, PNG, WebP, AVIF, GIF hoặc SVG, đuôi tệp đúng với loại ảnh; ảnh HEIC của iPhone thì xuất ra JPEG, ảnh động AVIF thì ra GIF hay WebP. Tệp chép dở thì chép lại.',
      english: 'the file is there but cannot be read as a picture',
    }
  }
  const pictures = names.filter((name) => !mediaKindOf(name))
  return {
    ...common,
    message: `Không có ảnh “${src.slice(0, 120)}”.`,
    fix:
      meantFile(src, names, pictures) ??
      'Đặt tệp vào content/images/ và viết địa chỉ bắt đầu bằng /images/.',
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

function wrongKind(src: string): Wording {
  return {
    code: 'sai-loai-tep',
    message: `Tệp “${src.slice(0, 120)}” là phim hay âm thanh, không phải ảnh.`,
    fix: 'Phim viết bằng <Video src="…" title="…" />, âm thanh bằng <Audio … />; chỗ này cần một tệp ảnh.',
    english: 'a film or sound where a picture belongs',
  }
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
    fix: 'Xuất lại ảnh bằng JPEG, dưới 64 MB và 100 triệu điểm ảnh.',
    english: 'the picture is larger than 64 MB or 100 megapixels',
  }
}
