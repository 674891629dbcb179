/**
 * Every code a finding may have: how grave it is, and what it means in one line for editors. The
 * guide's table of codes is made from this list.
 *
 * An 'error' keeps a document from being published. A 'warning' is advice: what is live, or could
 * be, is not held up by it.
 */
export const CODES = {
  // Tệp
  'sai-cho': error('Tệp không nằm ở chỗ của một bài hay một tin'),
  'ten-tep-sai': error('Tên tệp không dùng làm địa chỉ được'),
  'ten-giong-nhau': error('Hai tệp có tên trông giống hệt nhau'),
  'tep-la': warning('Tệp không phải .mdx, hay không nằm ở chỗ của bài, nên không bao giờ lên báo'),
  'tep-qua-lon': error('Tệp bài lớn hơn 1 MB'),
  'lien-ket-tuong-trung': error('Tệp hay thư mục là liên kết tượng trưng (symlink)'),
  'sai-bang-ma': error('Tệp không được lưu bằng UTF-8'),
  // Chữ
  'chu-hong': error('Chữ đã bị hỏng khi đổi bảng mã: Tiáº¿ng, hoặc dấu �'),
  'bang-ma-cu': error(
    'Chữ gõ bằng bảng mã cũ (VNI, TCVN3, VIQR, Windows-1258), chưa chuyển sang Unicode',
  ),
  'xung-dot-git': error('Còn sót dấu xung đột của Git: <<<<<<<, =======, >>>>>>>'),
  'chu-roi': warning('Dấu tiếng Việt ở dạng rời (NFD); --fix sửa được'),
  'chu-d-la': warning('Chữ Ð, ð, Ɖ (eth) thay cho chữ Đ, đ; --fix sửa được'),
  'chu-gia': warning(
    'Ký hiệu chỉ trông giống chữ: 𝐁𝐚́𝐨, ʙᴀ́ᴏ, chữ Nga trong chữ Việt; --fix sửa được',
  ),
  'ky-tu-an': error('Có ký tự điều khiển hoặc ký tự đảo chiều chữ, không nhìn thấy được'),
  'ky-tu-thua': warning(
    'Có ký tự rỗng, hay dấu của một phông chữ riêng, thường do chép từ nơi khác',
  ),
  // Phần khai báo
  'thieu-phan-dau': error('Tệp không bắt đầu bằng phần khai báo giữa hai dòng ---'),
  'phan-dau-chua-dong': error('Thiếu dòng --- kết thúc phần khai báo'),
  'hai-phan-dau': error('Thân bài mở đầu bằng một phần khai báo thứ hai'),
  'yaml-hong': error('Phần khai báo có chỗ viết sai cú pháp'),
  'thieu-dau-cach': error('Sau dấu hai chấm của tên trường thiếu dấu cách'),
  'thieu-ngoac-kep': error('Giá trị phải đặt trong ngoặc kép; --fix sửa được nhiều trường hợp'),
  'bi-cat-boi-thang': error(
    'Phần sau dấu # sẽ bị mất vì giá trị không có ngoặc kép; --fix sửa được',
  ),
  'trung-truong': error('Một trường được viết hai lần'),
  'thieu-truong': error('Thiếu một trường bắt buộc'),
  'truong-la': error('Không có trường nào tên như vậy'),
  'sai-kieu': error('Giá trị không đúng loại: số thay cho chữ, một chữ thay cho danh sách…'),
  'chuyen-muc-la': error('Không có chuyên mục này'),
  'qua-dai': error('Tiêu đề, sapo… dài quá mức nhận được'),
  'nen-ngan': warning('Tiêu đề, sapo… nên viết ngắn hơn'),
  'sapo-lap-tieu-de': warning('Sapo chỉ lặp lại tiêu đề'),
  'chu-co-the': warning('Giá trị có thẻ HTML hay dấu Markdown, sẽ hiện nguyên trên báo'),
  // Giờ
  'sai-gio': error('Giờ không viết theo dạng năm-tháng-ngày'),
  'sai-thu-tu-ngay': error('Ngày viết theo thứ tự ngày/tháng/năm'),
  'ngay-khong-co': error('Ngày hoặc giờ không có trong lịch: 30/02, 25:00'),
  'thieu-mui-gio': warning('Giờ không ghi múi giờ +07:00; --fix sửa được'),
  'mui-gio-la': warning('Giờ ghi múi giờ khác giờ Việt Nam: -07:00'),
  'gio-qua-xa': error('Giờ quá xa trong tương lai'),
  'gio-nguoc': warning('Giờ cập nhật hay đính chính trước giờ đăng, hoặc năm quá xưa'),
  'gio-chua-toi': warning('Giờ cập nhật hay đính chính còn ở tương lai'),
  // Thân bài
  'than-bai-trong': warning('Bài chưa có thân bài'),
  'than-bai-sai': error('Thân bài có chỗ không đọc được'),
  'than-bai-qua-roi': error(
    'Thân bài quá dài, có quá nhiều dấu định dạng, bảng quá lớn, hay lồng quá sâu',
  ),
  'dau-ngoac-nhon': error('Dấu { } mở ra một đoạn mã'),
  'dau-nho-hon': error('Dấu < mở ra một thẻ không đúng'),
  'ma-lenh': error('Dòng bắt đầu bằng import hoặc export'),
  'chu-thich-html': error('Chú thích <!-- … --> trong bài'),
  'the-chua-dong': error('Thẻ mở mà chưa đóng, hoặc đóng mà chưa mở'),
  'the-html': error('Thẻ HTML không dùng được trong bài'),
  'thanh-phan-la': error('Không có thành phần nào tên như vậy'),
  'giua-dong': warning('Thành phần nằm giữa một dòng chữ, nên đứng riêng một dòng'),
  'thuoc-tinh-la': error('Thành phần không có thuộc tính này'),
  'thuoc-tinh-sai': error(
    'Thuộc tính viết sai: thiếu ngoặc kép, ngoặc kép cong, ngoặc trong ngoặc',
  ),
  'thieu-thuoc-tinh': error('Thành phần thiếu một thuộc tính bắt buộc'),
  'sai-noi-dung': error('Thành phần thiếu nội dung, hoặc có nội dung mà không được có'),
  'bieu-do-sai': error('Bảng số của biểu đồ thiếu cột hàng, quá lớn, hay có ô không phải là số'),
  'dinh-dang-sai': warning('Dấu định dạng sai dạng, sẽ hiện nguyên trên báo: ##Tiêu đề, **đậm'),
  'thieu-chu-thich': warning('Dấu chú thích [^1] không có lời chú thích, hoặc lời không có dấu'),
  'tieu-de-cap-1': error('Tiêu đề cấp 1 (#) trong thân bài'),
  'khoi-ma-chua-dong': error('Ba dấu ``` mở ra mà không đóng, nuốt hết phần sau'),
  // Liên kết
  'lien-ket-nguy-hiem': error('Địa chỉ không dùng được: javascript:, data:, thiếu https://'),
  'lien-ket-nhon': error('Địa chỉ đặt giữa < và >'),
  'lien-ket-gay': error('Liên kết tới một trang không có trên báo'),
  'lien-ket-may-nha': error('Liên kết chỉ người viết mở được: localhost, liên kết xem trước'),
  'lien-ket-ban-nhap': warning('Liên kết, hay trang nhất, dẫn tới một bài còn là bản nháp'),
  'lien-ket-hen-gio': warning('Liên kết tới một bài hẹn giờ, đăng sau bài này'),
  'lien-ket-bai-go': warning('Liên kết, hay trang nhất, dẫn tới một bài đã gỡ'),
  'chu-de-khong-bai': warning(
    'Liên kết, hay khối của trang nhất, tới một chủ đề, nguồn hay tác giả chưa có bài nào',
  ),
  'lien-ket-khong-chu': warning('Liên kết không có chữ nào để bấm'),
  'lien-ket-sai-dang': warning('Liên kết viết sai dạng: [chữ] (địa chỉ), (chữ)[địa chỉ]'),
  // Ảnh
  'thieu-anh': error('Không có tệp ảnh này'),
  'ten-anh-sai': error('Tên tệp ảnh hay phim có dấu %, # hay ?, nên không mở được'),
  'sai-loai-tep': error('Phim hay âm thanh ở chỗ của ảnh, hoặc ngược lại'),
  'thieu-mo-ta-anh': error('Ảnh thiếu mô tả'),
  'mo-ta-la-ten-tep': warning('Mô tả ảnh chỉ là tên tệp'),
  'thieu-nguon-anh': warning('Ảnh, phim hay âm thanh không ghi nguồn'),
  'anh-qua-lon': error('Ảnh quá lớn để đăng'),
  'anh-nho': warning('Ảnh chính nhỏ quá, không dùng khi chia sẻ bài được'),
  'anh-nang': warning('Hình vẽ SVG nặng, người đọc phải chờ'),
  'anh-dong-dai': warning('Ảnh động dài quá, trên báo đứng yên'),
  'anh-dong-khac': warning('Ảnh động dạng PNG hay AVIF, trên báo đứng yên'),
  // Phim và âm thanh
  'thieu-phim': error('Không có tệp phim, âm thanh hay phụ đề này'),
  'phim-hong': error('Tệp phim, âm thanh hay phụ đề rỗng, hỏng hoặc chép dở'),
  'phim-khong-phat': error(
    'Phim hay âm thanh nén theo cách trình duyệt không phát được: H.265, ProRes',
  ),
  'phim-qua-lon': error('Phim lớn hơn 1 GB'),
  'thieu-anh-phim': warning('Phim không có ảnh hiện trước khi phát'),
  'thieu-phu-de': warning('Phim có tiếng mà không có phụ đề'),
  'thieu-loi-ghi': warning('Bản ghi âm không có lời ghi lại'),
  // Ý của bài: tắt từng điều bằng withoutAdvice trong site.yaml
  'thu-sai-ngay': warning('Thứ trong tuần không khớp với ngày'),
  'ngay-trong-bai': warning('Trong bài có một ngày không có trong lịch: 30/2'),
  'so-khong-khop': warning('Số ở tiêu đề hay sapo không có trong thân bài'),
  'tong-qua-100': warning('Các phần trăm của một tổng cộng lại quá 100'),
  'ten-hai-cach': warning('Một tên viết hai cách trong cùng một bài'),
  'loi-cua-ai': warning('Lời trích không ghi của ai'),
  'doan-lap': warning('Một đoạn có hai lần, hoặc lặp lại sapo'),
  'nhan-anh-lap': warning('Nguồn ảnh có chữ “Ảnh:” mà trang đã in sẵn'),
  'tit-viet-hoa': warning('Tiêu đề viết toàn chữ hoa'),
  'chu-go-do': warning('Một chữ gõ dở, nhầm dấu, hay còn sót của bảng mã cũ'),
  'bai-lap': warning('Bài gần như lặp lại một bài của tuần trước'),
  // Tờ báo: site.yaml
  'chu-giao-dien-sai': error(
    'Chữ thay trên giao diện có khóa không có, hoặc thiếu chỗ {…} của câu gốc',
  ),
  'mau-kho-doc': error('Hai màu quá gần nhau, chữ khó đọc: dưới mức AA của WCAG'),
  'chuyen-muc-trung': error('Chuyên mục trùng với một chuyên mục, một trang hay một bài khác'),
  'chuyen-muc-con-bai': error('Chuyên mục bị bỏ mà vẫn còn bài'),
  'chuyen-muc-cu': warning('Bài ghi tên cũ của một chuyên mục; --fix sửa được'),
  'thieu-thong-tin-bao': warning(
    'Thiếu thông tin mà báo phải ghi: giấy phép, người chịu trách nhiệm…',
  ),
  'thiet-lap-nen-chuyen': warning('Thiết lập SITE_… nên chuyển vào site.yaml'),
  // Trang nhất: fronts/
  'bia-khong-co': error('Tệp trong fronts/ không mang tên trang nhất hay một chuyên mục'),
  'khoi-trung': error('Hai khối trên một trang là một: hai tin dẫn đầu, một chuyên mục hai lần'),
  'bai-hai-lan': warning('Một bài có ở hai chỗ trên một trang; chỗ dưới được lấp bằng bài khác'),
  'o-het-gio': warning('Giờ đến (until) của một bài hay một khối trên trang nhất đã qua'),
  'su-kien-khong-dien-ra': warning(
    'Khối live trên một trang gọi một bài không phải sự kiện đang tường thuật',
  ),
  'dau-trang-khong-anh': warning('Bài dẫn đầu trang không có ảnh'),
  'ky-trung': warning('Hai bài cùng một kỳ của một loạt bài'),
  'hang-trung': warning('Hai tin nổi bật cùng một rank, nên tên tệp quyết định tin nào đứng trước'),
  // Địa chỉ cũ: redirects.yaml
  'chuyen-huong-sai': error('Dòng trong redirects.yaml viết sai dạng, hay địa chỉ không dùng được'),
  'chuyen-huong-trung': error('Một địa chỉ cũ có ở hai dòng'),
  'chuyen-huong-vong': error('Các địa chỉ cũ dẫn vòng tròn về nhau'),
  'chuyen-huong-chuoi': warning('Địa chỉ cũ dẫn tới một địa chỉ cũ khác'),
  'chuyen-huong-cut': warning('Địa chỉ cũ dẫn tới một trang không có trên báo'),
  'chuyen-huong-thua': warning(
    'Địa chỉ cũ nay là một trang của báo, nên dòng này không bao giờ dùng',
  ),
  // Bên cạnh các bài khác
  'trung-ten': error('Hai bài có cùng tên tệp, tức cùng địa chỉ'),
  'tep-khong-co': error('Người, chủ đề mẹ hay bài ghim được nêu mà không có tệp'),
  'ten-hai-trang': warning('Hai người hay hai chủ đề cùng tên, nên bài chỉ ghi tên vào trang đầu'),
  'chu-de-vong': error('Một chủ đề là mẹ của chính nó, thẳng hay vòng'),
  'bai-khong-co': error('Tin, hay trang nhất, dẫn tới một bài không có'),
  'ten-gan-giong': warning('Tác giả, chủ đề hay nguồn chỉ khác một tên đã có một chữ cái'),
  'hai-dich': warning('Tin ghi cả url lẫn article'),
  'doi-dia-chi': error('Đổi tên tệp của bài đã đăng mà không ghi previousSlugs'),
  'ten-cu-dang-dung': warning('Tên trong previousSlugs đang là tên của một bài khác'),
} as const satisfies Record<string, Code>

export type ProblemCode = keyof typeof CODES

export type Level = 'error' | 'warning'

type Code = { readonly level: Level; readonly meaning: string }

/** Whether a finding keeps its document from being published. */
export function isError({ code }: { readonly code: ProblemCode }): boolean {
  return CODES[code].level === 'error'
}

function error(meaning: string): Code {
  return { level: 'error', meaning }
}

function warning(meaning: string): Code {
  return { level: 'warning', meaning }
}
