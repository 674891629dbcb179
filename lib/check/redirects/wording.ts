/** Every sentence the check of `redirects.yaml` says to an editor, with its English beneath. */
import type { RedirectFault, Wording } from '@/lib/model'

const EXAMPLE = '/tin-cu/cho-phien.html: /doi-song/cho-phien'

export function wrongLine({ what, written }: RedirectFault): Wording {
  const shown = written.slice(0, 120)
  switch (what) {
    case 'twice':
      return {
        code: 'chuyen-huong-trung',
        message: `Địa chỉ cũ này đã có ở dòng ${written}.`,
        fix: 'Giữ một dòng, xóa dòng kia.',
        english: `the address is in line ${written} already`,
      }
    case 'from':
      return wrong(
        `“${shown}” không phải một địa chỉ của báo.`,
        `Bắt đầu bằng /, không ghi tên miền và dấu #: ${EXAMPLE}.`,
        'a former address begins with / and has no host',
      )
    case 'to':
      return wrong(
        `“${shown}” không phải chỗ dẫn tới được.`,
        'Viết một trang của báo (/…), một địa chỉ nơi khác (https://…), hay 410.',
        'a target is an address here, a whole one elsewhere, or 410',
      )
    case 'stars':
      return wrong(
        'Dấu * nhiều hơn mức dùng được.',
        'Bên trái nhiều nhất ba dấu *, bên phải không nhiều hơn bên trái.',
        'at most three stars, and no more of them in the target',
      )
    case 'too-many':
      return wrong(
        'Quá nhiều dòng: 1.000.000 địa chỉ, trong đó 1.000 dòng có dấu *.',
        'Gộp các địa chỉ giống nhau thành một dòng có dấu *.',
        'there are more rules than are looked up',
      )
    default:
      return wrong(
        `Không đọc được dòng “${shown}”.`,
        `Mỗi dòng viết: ${EXAMPLE}.`,
        'a line is “address: target”',
      )
  }
}

function wrong(message: string, fix: string, english: string): Wording {
  return { code: 'chuyen-huong-sai', message, fix, english }
}

export function loop(from: string): Wording {
  return {
    code: 'chuyen-huong-vong',
    message: `${from.slice(0, 120)} dẫn vòng tròn, người đọc không tới đâu cả.`,
    fix: 'Sửa một dòng trong vòng cho dẫn tới một trang có thật.',
    english: 'the rules lead round in a circle',
  }
}

export function chain(to: string, end: string | undefined): Wording {
  return {
    code: 'chuyen-huong-chuoi',
    message: `${to.slice(0, 120)} lại là một địa chỉ cũ.`,
    fix: `Viết thẳng ${end ?? '410'}.`,
    english: `the target is a former address itself, which leads to ${end ?? '410'}`,
  }
}

export function deadEnd(to: string, guess: string | undefined): Wording {
  return {
    code: 'chuyen-huong-cut',
    message: `Trên báo không có trang “${to.slice(0, 120)}”.`,
    fix: guess ? `Có phải ${guess}?` : 'Viết một trang có thật, hoặc 410.',
    english: `the target ${to} leads nowhere`,
  }
}

export function neverUsed(from: string): Wording {
  return {
    code: 'chuyen-huong-thua',
    message: `${from.slice(0, 120)} nay là một trang của báo.`,
    fix: 'Xóa dòng này.',
    english: 'the address is a page of the paper, so the rule is never used',
  }
}
