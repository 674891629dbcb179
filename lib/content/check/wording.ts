/** Every sentence the front matter check says to an editor, with its English beneath. */
import type { Field } from '../model'
import type { Problem } from './problem'

export type Wording = Pick<Problem, 'code' | 'message' | 'fix' | 'english'>

const TIME_EXAMPLE = '2024-08-01T14:00:00+07:00'

export function noFrontMatter(): Wording {
  return {
    code: 'thieu-phan-dau',
    message: 'Tệp không bắt đầu bằng phần khai báo giữa hai dòng ---.',
    fix: 'Dòng đầu tiên là ---, rồi các dòng như title: "…", rồi một dòng --- nữa.',
    english: 'the file must start with YAML front matter between two --- lines',
  }
}

export function brokenYaml(english: string): Wording {
  return {
    code: 'yaml-hong',
    message: 'Phần khai báo đầu tệp có chỗ viết sai cú pháp.',
    fix: 'Đặt giá trị trong ngoặc kép: title: "Giá xăng: tăng hay giảm?"; mỗi tên trường chỉ viết một lần.',
    english: english.split('\n')[0] ?? english,
  }
}

export function yamlAlias(): Wording {
  return {
    code: 'yaml-hong',
    message: 'Giá trị bắt đầu bằng & hoặc * mang nghĩa riêng trong YAML.',
    fix: 'Đặt cả giá trị trong ngoặc kép.',
    english: 'YAML anchors and aliases are not allowed',
  }
}

export function missingField(name: string, field: Field): Wording {
  return {
    code: 'thieu-truong',
    message: `Thiếu ${name} (${field.label}).`,
    fix: `Viết thêm dòng ${name}: … . ${field.help}.`,
    english: `required field ${name} is missing`,
  }
}

export function emptyField(name: string): Wording {
  return {
    code: 'truong-trong',
    message: `Trường ${name} để trống.`,
    fix: `Viết giá trị cho ${name}, hoặc xóa cả dòng.`,
    english: `${name} has no value`,
  }
}

export function unknownKey(name: string, guess: string | undefined): Wording {
  return {
    code: 'truong-la',
    message: `Không có trường nào tên “${name}”.`,
    fix: guess ? `Có phải ${guess}?` : 'Xóa dòng này, hoặc xem danh sách trường trong hướng dẫn.',
    english: `unknown field ${name}`,
  }
}

export function notText(name: string, field: Field): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là chữ.`,
    fix: `Đặt giá trị trong ngoặc kép: ${name}: "…".`,
    english: `${name} must be text`,
  }
}

export function cutByHash(name: string): Wording {
  return {
    code: 'bi-cat-boi-thang',
    message: `Phần sau dấu # trong ${name} sẽ bị mất.`,
    fix: `Đặt cả giá trị trong ngoặc kép: ${name}: "…".`,
    english: `YAML drops what follows # in ${name}`,
  }
}

export function unknownSection(
  value: string,
  guess: string | undefined,
  sections: readonly string[],
): Wording {
  return {
    code: 'chuyen-muc-la',
    message: `Không có chuyên mục “${value}”.`,
    fix: `${guess ? `Có phải ${guess}? ` : ''}Các chuyên mục: ${sections.join(', ')}.`,
    english: `unknown section ${value}`,
  }
}

export function notATime(name: string, value: string): Wording {
  return {
    code: 'sai-gio',
    message: `${name}: “${value}” không phải một giờ đọc được rõ ràng.`,
    fix: `Viết năm-tháng-ngày, chữ T, giờ:phút và +07:00, ví dụ ${name}: ${TIME_EXAMPLE}.`,
    english: `${name} must be an existing ISO 8601 date and time`,
  }
}

export function notAFlag(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} chỉ nhận true hoặc false.`,
    fix: `Viết ${name}: true hoặc ${name}: false, không có ngoặc kép.`,
    english: `${name} must be true or false`,
  }
}

export function notAnInteger(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một số nguyên.`,
    fix: `Viết ${name}: 1, không có ngoặc kép.`,
    english: `${name} must be an integer`,
  }
}

export function notASlug(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là tên tệp của một bài, không có .mdx.`,
    fix: `Chỉ dùng chữ thường không dấu, số và dấu gạch nối: ${name}: ten-bai.`,
    english: `${name} must be a slug`,
  }
}

export function notALink(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một địa chỉ web.`,
    fix: 'Viết địa chỉ đầy đủ, bắt đầu bằng https://.',
    english: `${name} must be an http(s) address`,
  }
}

export function notAList(name: string, field: Field): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là một danh sách chữ.`,
    fix: `${field.help}.`,
    english: `${name} must be a list of texts`,
  }
}

export function notAMapping(name: string, field: Field, parts: readonly string[]): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải gồm nhiều dòng con.`,
    fix: `Xuống dòng sau ${name}: rồi viết thụt vào các dòng ${parts.join(', ')}.`,
    english: `${name} must be a mapping of ${parts.join(', ')}`,
  }
}
