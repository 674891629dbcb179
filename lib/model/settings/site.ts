import type { LANGUAGES, TYPES } from '@/lib/config'
import type { AnyField } from '../field'
import type { SettingsModel } from './settings-model'

type Fields = Readonly<Record<string, AnyField>>

/** What the paper is: `content/site.yaml`. */
export const siteModel = {
  name: 'Site',
  label: 'Tờ báo',
  path: 'site.yaml',
  fields: {
    name: {
      type: 'text',
      required: true,
      label: 'Tên báo',
      help: 'Ví dụ: Tin Làng',
      maxLength: 40,
    },
    tagline: {
      type: 'text',
      required: true,
      label: 'Dòng dưới tên',
      help: 'Ví dụ: Báo điện tử của huyện',
      maxLength: 120,
    },
    language: {
      type: 'choice',
      label: 'Ngôn ngữ',
      help: 'Ngôn ngữ của báo: vi (mặc định) hoặc en',
      inForm: 'Ngôn ngữ của báo',
      options: { vi: 'tiếng Việt', en: 'tiếng Anh' } satisfies Words<typeof LANGUAGES>,
    },
    timeZone: {
      type: 'zone',
      label: 'Múi giờ',
      help: 'Giờ in trên báo; mặc định Asia/Ho_Chi_Minh',
    },
    logo: {
      type: 'mapping',
      label: 'Biểu trưng',
      help: 'Hình thay cho tên báo ở đầu trang, và hình của biểu tượng',
      parts: {
        light: {
          type: 'image',
          required: true,
          label: 'Trên nền sáng',
          help: 'Tệp SVG hay ảnh trong images/, ví dụ: /images/bieu-trung.svg',
          inForm: 'Hình vẽ SVG hay ảnh',
        },
        dark: {
          type: 'image',
          label: 'Trên nền tối',
          help: 'Bỏ trống thì dùng hình trên nền sáng',
        },
        icon: {
          type: 'image',
          label: 'Biểu tượng vuông',
          help: 'Hình vuông cho thẻ trình duyệt và màn hình điện thoại; bỏ trống thì dùng biểu trưng',
        },
      },
    },
    colours: {
      type: 'mapping',
      label: 'Màu',
      help: 'Màu của giao diện sáng và tối, mỗi màu viết "#rrggbb"; màu nào bỏ trống thì như mặc định',
      inForm: 'Màu của giao diện sáng và tối; màu nào bỏ trống thì như mặc định',
      parts: {
        light: { type: 'mapping', label: 'Giao diện sáng', help: 'Sáu màu', parts: colours() },
        dark: { type: 'mapping', label: 'Giao diện tối', help: 'Sáu màu', parts: colours() },
      },
    },
    type: {
      type: 'choice',
      label: 'Kiểu chữ',
      help: 'Kiểu chữ của tiêu đề và thân bài',
      options: {
        'source-serif': 'Source Serif, có chân (mặc định)',
        'noto-serif': 'Noto Serif, có chân, đậm nét',
        'noto-sans': 'Noto Sans, không chân',
      } satisfies Words<typeof TYPES>,
    },
    sections: {
      type: 'mappings',
      label: 'Chuyên mục',
      help: 'Theo thứ tự trên báo; mỗi mục có slug và name',
      inForm: 'Theo thứ tự trên báo',
      parts: {
        ...sectionFields(),
        children: {
          type: 'mappings',
          label: 'Chuyên mục con',
          help: 'Mỗi mục có slug và name; địa chỉ là /<chuyên mục>/<chuyên mục con>',
          inForm: 'Đứng dưới chuyên mục này',
          parts: sectionFields(),
        },
      },
    },
    navigation: {
      type: 'mappings',
      label: 'Thanh điều hướng',
      help: 'Bỏ trống thì có đủ chuyên mục; mỗi mục có name và url',
      inForm: 'Bỏ trống thì có đủ chuyên mục',
      parts: links(),
    },
    footer: {
      type: 'mappings',
      label: 'Liên kết ở chân trang',
      help: 'Mỗi mục có name và url',
      inForm: '',
      parts: links(),
    },
    social: {
      type: 'mappings',
      label: 'Tài khoản mạng xã hội',
      help: 'Mỗi mục có name và url, ví dụ Facebook và https://facebook.com/ten-bao',
      inForm: 'Ví dụ Facebook và https://facebook.com/ten-bao',
      parts: links(),
    },
    imprint: {
      type: 'mapping',
      label: 'Thông tin tòa soạn',
      help: 'Ai xuất bản, giấy phép nào, ai chịu trách nhiệm; hiện ở đầu và chân trang và ở /lien-he',
      parts: {
        publisher: { type: 'text', label: 'Đơn vị xuất bản', help: 'Ví dụ: Tòa soạn Tin Làng' },
        governingBody: {
          type: 'text',
          label: 'Cơ quan chủ quản',
          help: 'Ví dụ: Ủy ban nhân dân huyện …',
        },
        licence: {
          type: 'mapping',
          label: 'Giấy phép',
          help: 'number, date và authority',
          inForm: '',
          parts: {
            number: {
              type: 'text',
              required: true,
              label: 'Số',
              help: 'Ví dụ: "12/GP-BTTTT"',
              inForm: 'Ví dụ: 12/GP-BTTTT',
            },
            date: {
              type: 'text',
              required: true,
              label: 'Ngày cấp',
              help: 'Ví dụ: "01/08/2026"',
              inForm: 'Ví dụ: 01/08/2026',
            },
            authority: {
              type: 'text',
              required: true,
              label: 'Nơi cấp',
              help: 'Ví dụ: Bộ Thông tin và Truyền thông',
            },
          },
        },
        responsible: {
          type: 'text',
          label: 'Người chịu trách nhiệm nội dung',
          help: 'Ví dụ: "Tổng biên tập: …"',
          inForm: 'Ví dụ: Tổng biên tập: …',
        },
        address: { type: 'text', label: 'Địa chỉ tòa soạn', help: 'Ví dụ: Số 1, phố …' },
        phone: {
          type: 'text',
          label: 'Điện thoại',
          help: 'Đặt trong ngoặc kép: "024 …"',
          inForm: '',
        },
        email: { type: 'email', label: 'Thư điện tử', help: 'Ví dụ: toa-soan@ten-bao.vn' },
        ethicsPolicy: {
          type: 'address',
          label: 'Trang về quy tắc nghề nghiệp',
          help: 'Địa chỉ trên báo (/…) hay nơi khác (https://…)',
        },
        correctionsPolicy: {
          type: 'address',
          label: 'Trang về cách đính chính',
          help: 'Bỏ trống thì là /dinh-chinh',
        },
        ownership: {
          type: 'address',
          label: 'Trang về chủ sở hữu và nguồn tiền',
          help: 'Địa chỉ trên báo (/…) hay nơi khác (https://…)',
        },
      },
    },
    approvalFrom: {
      type: 'datetime',
      label: 'Duyệt bài từ',
      help: 'Bài đăng từ giờ này phải được duyệt (approval: da-duyet) mới lên trang; bỏ trống thì không cần. Ví dụ: 2026-12-01T00:00:00+07:00',
      inForm: 'Bài đăng từ giờ này phải được duyệt mới lên trang; bỏ trống thì không cần',
    },
    withoutAdvice: {
      type: 'text-list',
      label: 'Điều không cần nhắc',
      help: 'Mã của những lời khuyên về ý mà tòa soạn không cần; máy không nhắc các điều ấy nữa. Ví dụ: tit-viet-hoa, bai-lap',
      inForm: 'Mã của những lời khuyên về ý mà tòa soạn không cần, ví dụ: tit-viet-hoa',
    },
    showsHistory: {
      type: 'flag',
      label: 'Lịch sử bài cho bạn đọc',
      help: 'Bật (true) để dưới mỗi bài có trang kể những gì đã sửa từ khi đăng, lấy từ Git và từ các đính chính',
      inForm: 'Bật để mỗi bài có trang kể những gì đã sửa từ khi đăng',
    },
    about: {
      type: 'text',
      long: true,
      label: 'Giới thiệu',
      help: 'Trang /gioi-thieu; mỗi dòng là một đoạn',
    },
    privacy: {
      type: 'text',
      long: true,
      label: 'Quyền riêng tư',
      help: 'Thêm vào trang /quyen-rieng-tu; mỗi dòng là một đoạn',
    },
    words: {
      type: 'words',
      label: 'Chữ trên giao diện',
      help: 'Chữ của riêng báo, theo khóa trong messages/vi.json: latest.title: Tin vừa vào',
      inForm: 'Thay chữ của giao diện; khóa của mỗi câu, người phụ trách kỹ thuật có',
    },
  },
} as const satisfies SettingsModel

type Words<W extends readonly string[]> = Readonly<Record<W[number], string>>

function colours(): Fields {
  const colour = (label: string): AnyField => ({ type: 'colour', label, help: 'Ví dụ: "#0b6e4f"' })
  return {
    paper: colour('Nền trang'),
    sheet: colour('Nền của ô và chân trang'),
    ink: colour('Chữ'),
    soft: colour('Chữ phụ'),
    rule: colour('Đường kẻ'),
    accent: colour('Màu nhấn, liên kết'),
  }
}

function sectionFields(): Fields {
  return {
    slug: {
      type: 'slug',
      required: true,
      label: 'Tên trong địa chỉ',
      help: 'Chữ thường không dấu và gạch nối, ví dụ: thoi-su',
    },
    name: { type: 'text', required: true, label: 'Tên', help: 'Ví dụ: Thời sự', maxLength: 40 },
    previousSlugs: {
      type: 'slug-list',
      label: 'Tên cũ trong địa chỉ',
      help: 'Để mọi địa chỉ cũ dẫn tới địa chỉ mới: [ten-cu]',
      inForm: 'Để mọi địa chỉ cũ dẫn tới địa chỉ mới, ví dụ: ten-cu',
    },
    colour: {
      type: 'mapping',
      label: 'Màu của chuyên mục',
      help: 'light và dark, mỗi màu viết "#rrggbb"',
      inForm: '',
      parts: {
        light: { type: 'colour', required: true, label: 'Trên nền sáng', help: 'Ví dụ: "#0b6e4f"' },
        dark: { type: 'colour', required: true, label: 'Trên nền tối', help: 'Ví dụ: "#6fd3ae"' },
      },
    },
    picture: {
      type: 'image',
      label: 'Ảnh của chuyên mục',
      help: 'Hiện khi trang chuyên mục được chia sẻ: /images/…',
      inForm: 'Hiện khi trang chuyên mục được chia sẻ',
    },
  }
}

function links(): Fields {
  return {
    name: { type: 'text', required: true, label: 'Chữ', help: 'Ví dụ: Đặt báo' },
    url: {
      type: 'address',
      required: true,
      label: 'Địa chỉ',
      help: 'Trang của báo (/…) hay nơi khác (https://…)',
    },
  }
}
