/** Bodies as writers type them, with the mistakes they make. */

const LONG = 'và cứ thế kể mãi cho đến khi trời tối hẳn, mọi người mới lục tục ra về'

/** What is read as it was meant, with nothing said: a text, and a part of its HTML. */
export const READ_AS_MEANT: readonly (readonly [typed: string, read: string])[] = [
  ['Một.\n\n*\n\nHai.', '<p>*</p>'],
  // Signs, not marks.
  ['Giá 21.000~22.000, dầu 18.000~19.000 đồng.', '21.000~22.000, dầu 18.000~19.000'],
  ['Tính 2*x + 3*y, rồi (a+b)*c và d*(e+f).', '2*x + 3*y, rồi (a+b)*c và d*(e+f)'],
  ['Thùng 20 *30* 40, hay 20* 30* 40 cm.', '20 *30* 40, hay 20* 30* 40 cm'],
  ['Khách sạn 5* và 4*, phòng 3*.', '5* và 4*, phòng 3*.'],
  ['Đánh giá: ***** (5 sao)', '***** (5 sao)'],
  ['2**3**4 và mã A*B*C, 105`21`30.', '2**3**4 và mã A*B*C, 105`21`30'],
  ['Giá $100 và US$200.', '$100 và US$200'],
  ['Lương < 5 triệu và > 3 triệu.', 'và > 3 triệu'],
  ['AT&T, R&D, Tom&Jerry;', 'AT&T, R&D, Tom&Jerry;'],
  ['#Tet2027 là thẻ, #1 là hạng.', '#Tet2027 là thẻ, #1'],
  ['Theo số liệu [1].\n\n[1] Tổng cục.', '<p>[1] Tổng cục.'],
  // Stars that explain.
  ['Theo bà H.*, đò đông.\n\n* Tên đã đổi.', '<p>* Tên đã đổi.</p>'],
  ['Theo bà H. (*).\n\n(*) Tên đã đổi.', '<p>(*) Tên đã đổi.</p>'],
  ['Giảm 5%* so với trước.\n\n*Số liệu sơ bộ.', '<p>*Số liệu sơ bộ.</p>'],
  // Marks that are meant.
  ['Chiếc siêu**máy**tính.', 'siêu<strong>máy</strong>tính'],
  ['**Đ**ảng ủy họp.', '<strong>Đ</strong>ảng'],
  ['*“Thế thôi”*, bà nói.', '<em>“Thế thôi”</em>'],
  ['Giá ~~100~~ 80 đồng.', '<del>100</del> 80'],
  // Lines that are lines.
  [`a. Khoản ${LONG}.\nb. Khoản ${LONG}.`, '<br>\nb. Khoản'],
  [`II. Khoản ${LONG}.\nIII. Khoản ${LONG}.`, '<br>\nIII. Khoản'],
  ['1, khoản một\n2, khoản hai', '<br>\n2, khoản'],
  [`Bước 1: đi ${LONG}.\nBước 2: về ${LONG}.`, '<br>\nBước 2: về'],
  [`Điều 1. Bến ${LONG}.\nĐiều 2. Đò ${LONG}.`, '<br>\nĐiều 2. Đò'],
  [`**Hỏi:** Bến ${LONG}?\n**Đáp:** Đò ${LONG}.`, '<br>\n<strong>Đáp:</strong> Đò'],
  [`👉 Xem ${LONG}.\n👉 Xem ${LONG}.`, '<br>\n👉 Xem'],
  ['Quê hương là chùm khế ngọt\nCho con trèo hái mỗi ngày', 'ngọt<br>\nCho con'],
  ['> Quê hương là chùm khế ngọt\n> Cho con trèo hái', 'ngọt<br>\nCho con'],
  ['Địa chỉ: 12 Bến Đò\nĐiện thoại: 024 3333', 'Đò<br>\nĐiện'],
  ['\u00a0\u00a0- Một.\n\u00a0\u00a0- Hai.', '- Một.<br>'],
  [`Một dòng ${LONG}\nvà Lan kể tiếp.`, `${LONG}\nvà Lan`],
  // Arrows of newspapers.
  ['Một.\n\n>> Xem thêm: Chợ nổi', '<p>>> Xem thêm: Chợ nổi</p>'],
  ['>>> Mời xem\n>>> [Chợ](/van-hoa)', '<p>>>> Mời xem<br>\n>>> <a href="/van-hoa">Chợ</a>'],
  // Addresses.
  [
    'Xem https://a.vn/b,https://b.vn/c.',
    '<a href="https://a.vn/b">https://a.vn/b</a>,<a href="https://b.vn/c">https://b.vn/c</a>.',
  ],
  ['Xem https://a.vn/b→ hay https://a.vn/c|', 'href="https://a.vn/b">'],
  ['Xem [https://a.vn/b], “https://a.vn/c”.', '[<a href="https://a.vn/b">https://a.vn/b</a>]'],
  ['**https://a.vn/b** và *https://a.vn/c*', '<strong><a href="https://a.vn/b">'],
  // Numbers and rules.
  ['5. Năm\n6. Sáu', '<ol start="5">'],
  ['3. Ba\n1. Một', '<li value="1">Một'],
  ['1975. Bến lập lại.\n\n1986. Phà đóng.', '<p>1986. Phà'],
  ['Một.\n***\nHai.\n- - -\nBa.', '<hr>\n<p>Hai.</p>\n<hr>'],
  ['Một.\n---\nHai.', '<p>Một.</p>\n<hr>'],
]

/** What would be read as something else: a text, and where that is told, line and column. */
export const TOLD: readonly (readonly [typed: string, places: readonly string[]])[] = [
  ['**Lưu ý: **không đậu.', ['1:1']],
  ['Bà Lan**(58 tuổi)**kể.', ['1:7']],
  ['Có **Một****Hai** ba, thông**tin.', ['1:9']],
  ['**Đoạn một\n\nĐoạn hai** xong.', ['1:1', '3:9']],
  ['*Tên nhân vật đã đổi.', ['1:1']],
  ['##Tiêu đề\n\n##\u00a0Tiêu đề', ['1:1', '3:1']],
  ['== Tiêu đề ==\n\nĐoạn.', ['1:1']],
  ['##\n\nĐoạn.', ['1:1']],
  ['Tiêu đề\n=====', ['2:1']],
  ['Loại\tGiá\nSJC\t80', ['1:1']],
  ['Loại     Giá mua\nSJC      80', ['1:1']],
  ['+----+----+\n| Loại | Giá |', ['1:1']],
  ['Năm | Số\n---\n2024 | 7', ['2:1']],
  ['| A | B |\n|---|---|\n| 1 || 2 |', ['3:1']],
  ['> Nước lên nhanh quá.\nBà Lan kể tiếp.', ['2:1']],
  ['- Một\n- Hai\nĐoạn tiếp theo.', ['3:1']],
  ['Chữ[^1].\n\n[^1]: Lời chú.\nĐoạn tiếp theo.', ['4:1']],
  ['Chữ.\n\n[^1]: Lời [^1] chú.', ['3:1']],
  ['Khí CO~2~ và m^2^.', ['1:7']],
  ["Chữ '''đậm''' đây.\n\nChữ ++chèn++ đây.", ['1:5', '3:5']],
  ['Chúc mừng :tada:', ['1:11']],
  ['[TOC]', ['1:1']],
  ['[center]Giữa[/center]', ['1:1']],
  ['> 18 tuổi mới được vào.', ['1:1']],
  ['Trời lạnh\n- 7 độ C.', ['2:1']],
  ['1. Một\n1. Hai', ['2:1']],
  ['[Xem](https://a.vn/b c)', ['1:1']],
  ['Chữ[^1].\n\n[^1] Lời.', ['1:4', '3:1']],
]
