/** Every sentence that the check of settings files says to an editor, with its English beneath. */
import type { AnyField, Wording } from '@/lib/model'

export function notAColour(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một màu viết bằng # và sáu chữ số thập lục phân.`,
    fix: `Đặt trong ngoặc kép, ví dụ ${name}: "#0b6e4f".`,
    english: `${name} must be a colour as "#rrggbb"`,
  }
}

export function notAnImage(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một tệp ảnh trong images/.`,
    fix: `Chép ảnh vào images/ rồi viết đường dẫn bắt đầu bằng /images/, ví dụ ${name}: /images/bieu-trung.svg.`,
    english: `${name} must be a path that begins with /images/`,
  }
}

export function notAZone(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là tên một múi giờ.`,
    fix: `Viết tên vùng và thành phố, ví dụ ${name}: Asia/Ho_Chi_Minh hoặc Europe/Berlin.`,
    english: `${name} must be an IANA time zone`,
  }
}

export function notAnEmail(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một địa chỉ thư điện tử.`,
    fix: `Ví dụ ${name}: toa-soan@ten-bao.vn.`,
    english: `${name} must be an e-mail address`,
  }
}

export function notAnAddress(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một địa chỉ.`,
    fix: 'Trang của báo viết từ dấu /, như /lien-he; trang nơi khác viết đầy đủ, bắt đầu bằng https://.',
    english: `${name} must be a path of this site (/…) or an http(s) address`,
  }
}

export function notAChoice(
  name: string,
  word: string,
  guess: string | undefined,
  options: Readonly<Record<string, string>>,
): Wording {
  const all = Object.entries(options).map(([option, meaning]) => `${option} (${meaning})`)
  return {
    code: 'sai-kieu',
    message: `${name} không thể là “${word}”.`,
    fix: `${guess ? `Có phải ${guess}? ` : ''}Viết một trong: ${all.join(', ')}.`,
    english: `${name} must be one of ${Object.keys(options).join(', ')}`,
  }
}

export function notMappings(name: string, field: AnyField, parts: readonly string[]): Wording {
  const [first = '', ...rest] = parts
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là một danh sách, mỗi mục có ${parts.join(', ')}.`,
    fix: `Dưới ${name}: viết dòng “  - ${first}: …”, rồi thụt vào bằng ${first} các dòng ${rest.join(', ')}.`,
    english: `${name} must be a list of mappings`,
  }
}

export function notWords(): Wording {
  return {
    code: 'sai-kieu',
    message: 'words phải gồm các dòng con, mỗi dòng một khóa và chữ thay vào.',
    fix: 'Ví dụ, dưới words: viết thụt vào “latest.title: Tin vừa vào”.',
    english: 'words must be a mapping of message keys to texts',
  }
}

export function unknownWord(key: string, guess: string | undefined): Wording {
  return {
    code: 'chu-giao-dien-sai',
    message: `Giao diện không có chữ nào mang khóa “${key}”.`,
    fix: guess ? `Có phải ${guess}?` : 'Xem các khóa trong messages/vi.json.',
    english: `there is no message ${key}`,
  }
}

export function notAWord(key: string): Wording {
  return {
    code: 'chu-giao-dien-sai',
    message: `Chữ thay cho ${key} phải là chữ.`,
    fix: `Đặt trong ngoặc kép: ${key}: "…".`,
    english: `${key} must be text`,
  }
}

export function lostPlaceholder(key: string, place: string, standard: string): Wording {
  return {
    code: 'chu-giao-dien-sai',
    message: `Chữ thay cho ${key} thiếu hoặc thừa chỗ ${place}.`,
    fix: `Giữ đúng các chỗ như trong câu gốc: ${standard}`,
    english: `${key} must have the same placeholders as the standard text`,
  }
}

export function sectionTwice(id: string): Wording {
  return {
    code: 'chuyen-muc-trung',
    message: `Có hai chuyên mục cùng địa chỉ /${id}.`,
    fix: 'Đổi slug của một trong hai, hoặc xóa một mục.',
    english: `two sections have the address /${id}`,
  }
}

export function sectionTaken(id: string): Wording {
  return {
    code: 'chuyen-muc-trung',
    message: `Địa chỉ /${id} là của một trang khác trên báo.`,
    fix: `Chọn slug khác cho chuyên mục này, ví dụ ${id}-bao.`,
    english: `another page has the address /${id}`,
  }
}

export function formerTaken(id: string, former: string): Wording {
  return {
    code: 'chuyen-muc-trung',
    message: `Tên cũ ${former} của chuyên mục ${id} đang là tên của một chuyên mục khác.`,
    fix: `Bỏ ${former} khỏi previousSlugs, hoặc đổi slug của chuyên mục kia.`,
    english: `the former slug ${former} is that of another section`,
  }
}

export function noSuchDay(date: string): Wording {
  return {
    code: 'sai-kieu',
    message: `Trong lịch không có ngày ${date}.`,
    fix: 'Viết ngày như trên giấy phép, ngày trước tháng sau: "01/08/2026".',
    english: `there is no day ${date}`,
  }
}

/** `ratio` is the least contrast with a ground it stands on. */
export function faint(
  name: string,
  colour: string,
  ratio: number,
  better: string | undefined,
): Wording {
  const told = ratio.toFixed(1).replace('.', ',')
  return {
    code: 'mau-kho-doc',
    message: `Màu ${colour} (${name}) khó đọc trên nền: tương phản ${told}, cần ít nhất 4,5.`,
    fix: better
      ? `Gần nhất mà đọc được: "${better}".`
      : 'Chọn hai màu nền gần nhau hơn, rồi chọn lại màu chữ.',
    english: `the contrast of ${name} is ${ratio.toFixed(2)}, below 4.5 (WCAG AA)`,
  }
}

export function notStated(missing: readonly string[]): Wording {
  return {
    code: 'thieu-thong-tin-bao',
    message: `Báo chưa ghi: ${missing.join(', ')}.`,
    fix: 'Viết các dòng ấy dưới imprint: trong site.yaml; mục nào báo không có thì bỏ qua lời khuyên này.',
    english: `the imprint does not state ${missing.join(', ')}`,
  }
}

export function toMove(name: string, place: string): Wording {
  return {
    code: 'thiet-lap-nen-chuyen',
    message: `Thiết lập ${name} vẫn dùng được, nhưng nay thuộc về site.yaml.`,
    fix: `Chuyển giá trị của nó vào ${place.replace('.', ': ')} rồi bỏ ${name}.`,
    english: `move the setting ${name} to ${place} in site.yaml`,
  }
}

/** Stories are named by their files. */
export function sectionsInUse(sections: readonly string[], files: readonly string[]): Wording {
  const shown = files.slice(0, 10).join(', ')
  const more = files.length > 10 ? ` và ${files.length - 10} tệp nữa` : ''
  return {
    code: 'chuyen-muc-con-bai',
    message: `Chuyên mục ${sections.join(', ')} bị bỏ mà vẫn còn bài: ${shown}${more}.`,
    fix: 'Chuyển các bài ấy sang chuyên mục khác trước; nếu chỉ đổi tên thì ghi tên cũ vào previousSlugs của chuyên mục mới.',
    english: `sections with stories in them are gone: ${sections.join(', ')}`,
  }
}

export function noSuchAdvice(code: string, known: readonly string[]): Wording {
  return {
    code: 'sai-kieu',
    message: `withoutAdvice có “${code}”: không có lời khuyên về ý nào mang mã ấy.`,
    fix: `Tắt được: ${known.join(', ')}.`,
    english: 'only advice on the sense of a story can be switched off',
  }
}
