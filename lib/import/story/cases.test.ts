import { fileURLToPath } from 'node:url'
import { it } from 'vitest'
import { expectWanted, importedFile, type Wanted } from './testing/imported'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

const FILES: Readonly<Record<string, Wanted>> = {
  'do-ngang.docx': {
    in: [
      '\ntitle: Đò ngang đổi bến\n',
      '\nHợp đồng có hạn hai mươi bốn tháng.\n',
      '\nCâu có bình luận cần kiểm chứng.\n',
      '\nMột đoạn thường.\n\nĐoạn dời chỗ mới.\n\nHộp dữ liệu: 12 chuyến mỗi ngày.\n\nChữ hiện.\n',
      '\n5. Việc thứ năm\n6. Việc thứ sáu\n\nGiải thích giữa danh sách.\n\n7. Việc thứ bảy\n',
      '**Lưu ý**:Không đậu ở đây. Ông nhắc: **“Giữ lấy đò.”** Rồi đi.',
      '[liên kết bến đò](https://example.org/ben-do)',
      '| Bến Đông | 5:00 | 17:00 |',
    ],
    out: ['mười hai', 'Chữ ẩn', 'Đoạn dời chỗ cũ', 'Số này lấy ở đâu'],
    says: [
      'đoạn 2 “Hợp đồng có hạn hai mươi bốn tháng.”: có sửa đổi chưa duyệt: thêm “hai mươi bốn”, xóa “mười hai”',
      'bỏ bình luận của Biên tập: “Số này lấy ở đâu?”',
      'xóa “Đoạn dời chỗ cũ.”',
      'thêm “Đoạn dời chỗ mới.”',
      'bỏ chữ ẩn “Chữ ẩn nội bộ: chưa được công bố.”',
      'chữ trong khung “Hộp dữ liệu: 12 chuyến mỗi ngày.”',
      'bảng “Tuyến Giờ Đi Về Bến Đông 5:00 17:00” có ô gộp',
    ],
  },
  'danhso-tiep.docx': {
    in: ['1. Điều khoản một\n2. Điều khoản hai\n\nGiải thích xen giữa.\n\n3. Điều khoản ba\n'],
  },
  'vanphong.docx': {
    in: [
      '\ntitle: THÔNG CÁO BÁO CHÍ Về tình hình dịch bệnh\n',
      '\nSố liệu trong khung: 1.250 ca.\n',
      '\nCâu thêm vào.\n',
    ],
    out: ['SỞ Y TẾ', 'Câu đã xóa'],
    says: ['bỏ phần đầu thư “UBND TỈNH X SỞ Y TẾ CỘNG HÒA', 'xóa “Câu đã xóa.”'],
  },
  'pages/br.html': {
    in: [
      '\ntitle: Bến cũ sang trang mới\n',
      '\nbyline: Lan Anh\n',
      '\n## Chuyện bến đò\n',
      '| Giờ đi ',
      '| 5:00 6:00 | Đông Tây |',
    ],
    out: ['lananh', '## Bến cũ'],
  },
  'pages/gdoc.html': {
    in: [
      '\ntitle: Chợ nổi đón mùa nước\n',
      'Mùa nước về, **chợ nổi** đông hơn. **Giá tăng.**_Nghe nói_ m<sup>2</sup> ~~bỏ~~\n',
      '- Ghe lớn\n  - Ghe gạo\n  - Ghe trái cây\n- Ghe nhỏ\n',
      '1. Việc một\n\nChen giữa.\n\n2. Việc hai\n',
      '[bài trước](https://example.org/cho-noi?a=1)',
      '\nCâu có góp ý.\n',
    ],
    out: ['kiểm tra lại', '[a]', 'google'],
    says: ['dòng 8: bỏ bình luận “Nhờ kiểm tra lại số này trước khi đăng.”'],
  },
  'pages/unicode.html': {
    in: [
      '\ntitle: Đường về bến cũ\n',
      '\nNước lũ đã rút khỏi xóm bãi từ sáng sớm, người dân quét dọn.\n',
    ],
  },
  'pages/vne.html': {
    in: [
      '\npublishedAt: 2024-09-07T15:23:00+07:00\n',
      '\nbyline: Minh Anh\n',
      '\ntags:\n  - Cầu\n  - giao thông\n',
      '\nsection: thoi-su\n',
      'url: https://baomau.vn/cau-moi-4790001.html\n',
      'Cầu mới nhìn từ trên cao. Ảnh: *Minh Anh*',
    ],
    out: ['Tin liên quan', 'Báo Mẫu', 'gif', '\n**Minh Anh**'],
    says: [
      'không lấy được ảnh “https://i1.baomau.vn/cau-680.jpg”',
      'bỏ khung bên ngoài bài “Tin liên quan A”',
    ],
  },
  'pages/wp.html': {
    in: [
      'Đoạn một.\n\nĐoạn hai sau hai dấu xuống dòng.\n',
      '\nhttps://www.youtube.com/watch?v=abc\n',
      '[Bến](https://www.youtube.com/embed/abc)',
      '**Lưu ý**:Không đậu. **Cách trắng** cuối!\n',
    ],
    out: ['[caption', '[embed', '.gif'],
    says: [
      '“anh.jpg”',
      '“https://bao.example/wp-content/a.jpg”',
      'phần nhúng “https://www.youtube.com/embed/abc”',
    ],
  },
}

it.each(Object.entries(FILES))('%s comes out as it was written', async (name, wanted) => {
  expectWanted(await importedFile(fixture(name)), wanted)
})
