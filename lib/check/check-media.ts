import { chartFaultsOf } from '@/lib/body'
import {
  type BodyMedia,
  type MediaFault,
  type MediaFile,
  mediaKindOf,
  type ReadMedia,
  type Wording,
} from '@/lib/model'
import { adviceOnMedia, unplayed } from './media-advice'
import { isElsewhere, meantFile } from './missing-file'

/** What is called what, and how it is best saved. */
const KINDS: Readonly<Record<MediaFile['kind'], { name: string; written: string; save: string }>> =
  {
    film: {
      name: 'Phim',
      written: '<Video src="…" title="…" />',
      save: 'Lưu phim thành .mp4 (H.264, AAC) hoặc .webm',
    },
    sound: {
      name: 'Âm thanh',
      written: '<Audio src="…" title="…" />',
      save: 'Lưu âm thanh thành .mp3 hoặc .m4a',
    },
    captions: {
      name: 'Phụ đề',
      written: 'captions="…" trong <Video>',
      save: 'Lưu phụ đề thành .vtt (UTF-8, dòng đầu là WEBVTT)',
    },
    document: {
      name: 'Tài liệu',
      written: '<File src="…" title="…" />',
      save: 'Lưu tài liệu thành .pdf, .docx, .xlsx, .pptx, .csv hay .zip',
    },
  }

/**
 * What is wrong with a film, sound or captions of a document, or could be better. `names` are the addresses
 * of all files.
 */
export function checkMedia(
  media: BodyMedia,
  found: ReadMedia | MediaFault,
  names: () => readonly string[],
): Wording[] {
  const { src, kind } = media
  const is = mediaKindOf(src)
  if (typeof found === 'string') {
    if (found === 'missing') return [notThere(media, names())]
    if (is !== kind) return [wrongKind(media)]
    return [FAULTS[found](media)]
  }
  if (is !== kind) return [wrongKind(media)]
  if (media.isDrawn) return tableFaults(media, found.file)
  const refused = unplayed(media, found)
  return refused ? [refused] : adviceOnMedia(media, found)
}

/** Why a chart cannot be drawn of a file. */
function tableFaults({ src }: BodyMedia, file: MediaFile): Wording[] {
  if (!('rows' in file) || !file.rows) return [notATable(src)]
  return chartFaultsOf(file.rows).map(({ row, column, wording }) => ({
    ...wording,
    message:
      row < 0
        ? wording.message
        : `Hàng ${row + 1}, cột ${column + 1} của ${src}: ${wording.message}`,
  }))
}

function notATable(src: string): Wording {
  return {
    code: 'bieu-do-sai',
    message: `Tệp “${src.slice(0, 120)}” không phải bảng số .csv.`,
    fix: 'Trong Excel chọn Lưu thành › CSV UTF-8, rồi chép tệp .csv vào content/images/.',
    english: 'a chart is drawn of a CSV file',
  }
}

function notThere({ src, kind }: BodyMedia, names: readonly string[]): Wording {
  const { name, save } = KINDS[kind]
  if (isElsewhere(src)) {
    return {
      code: 'thieu-phim',
      message: `${name} “${src.slice(0, 120)}” nằm ở trang khác.`,
      fix: `${save} trong content/images/, hoặc thay bằng liên kết [chữ](https://…).`,
      english: 'films and sound must lie in the content folder',
    }
  }
  const alike = names.filter((one) => mediaKindOf(one) === kind)
  return {
    code: 'thieu-phim',
    message: `Không có ${name.toLowerCase()} “${src.slice(0, 120)}”.`,
    fix:
      meantFile(src, names, alike) ??
      'Đặt tệp vào content/images/ và viết địa chỉ bắt đầu bằng /images/.',
    english: 'the file does not exist in the content folder',
  }
}

function wrongKind({ src, kind }: BodyMedia): Wording {
  const is = mediaKindOf(src)
  const { name, save } = KINDS[kind]
  const right = is ? KINDS[is].written : '<Figure src="…" alt="…" />'
  return {
    code: 'sai-loai-tep',
    message: `Tệp “${src.slice(0, 120)}” không phải là ${name.toLowerCase()}.`,
    fix: `${save}. Tệp này thì viết ${right}.`,
    english: `the file is not of the kind that belongs there (${kind})`,
  }
}

const FAULTS: Readonly<Record<Exclude<MediaFault, 'missing'>, (media: BodyMedia) => Wording>> = {
  outside: () => ({
    code: 'lien-ket-tuong-trung',
    message: 'Tệp là liên kết tượng trưng dẫn ra ngoài thư mục ảnh; trên báo sẽ không có.',
    fix: 'Chép tệp thật vào content/images/.',
    english: 'the file is a symbolic link out of the images folder',
  }),
  kind: ({ src, kind }) => ({
    code: 'phim-khong-phat',
    message: `${kind === 'document' ? 'Nhiều người đọc không mở' : 'Trình duyệt không phát'} được tệp “${src.slice(0, 120)}”.`,
    fix: `${KINDS[kind].save} rồi đổi src.${/\.mov$/i.test(src) ? ' Phim .mov của iPhone, máy ảnh hay phần mềm dựng (H.265, ProRes): xuất ra H.264; trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất.' : ''}`,
    english: 'browsers do not play files of this kind',
  }),
  empty: ({ src }) => ({
    code: 'phim-hong',
    message: `Tệp “${src.slice(0, 120)}” rỗng.`,
    fix: 'Chép lại tệp vào content/images/.',
    english: 'the file is empty',
  }),
  large: ({ src }) => ({
    code: 'phim-qua-lon',
    message: `Tệp “${src.slice(0, 120)}” lớn hơn 1 GB.`,
    fix: 'Nén phim xuống khoảng 1 đến 2 Mbit/giây (720p), hoặc cắt thành nhiều phần.',
    english: 'the file is larger than 1 GB',
  }),
  broken: ({ src, kind }) => ({
    code: 'phim-hong',
    message: `Tệp “${src.slice(0, 120)}” hỏng, chép dở, hoặc không đúng loại như đuôi tệp.`,
    fix: `Chép lại tệp; nếu vẫn không được: ${KINDS[kind].save.toLowerCase()} bằng phần mềm khác.`,
    english: `the file cannot be read as ${kind}`,
  }),
}
