import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePath } from '../../config/locations'
import { publish } from '../../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../../publish/testing/content-folder'
import { openStoreForWriting } from '../../store/database'
import { indexDocuments } from '../../store/search-index'
import { findStories } from './find-stories'

const NOW = Date.parse('2026-11-30T12:00:00+07:00')
const HOUR_MS = 3_600_000

/** A small paper, by slug: title, and words of the body. */
const PAPER: Readonly<Record<string, readonly [title: string, body: string]>> = {
  'gia-xang': [
    'Giá xăng RON95-III giảm 500 đồng/lít',
    'Giá mới là 20.150 đồng. Dầu DO 0,05S giữ nguyên.',
  ],
  'gia-vang': ['Giá vàng SJC vượt 90 triệu đồng/lượng', 'Chênh lệch 3,5%. Vàng nhẫn 9999 tăng.'],
  'nghi-dinh': [
    'Nghị định 168/2024/NĐ-CP có gì mới',
    'Phạt nguội qua camera, mức phạt 18-20 triệu đồng.',
  ],
  luong: ['Lương cơ sở 2,34 triệu đồng từ 1/7', 'Quỹ lương tăng 1.250 tỷ đồng.'],
  ubnd: ['UBND TP.HCM họp bàn đường Vành đai 3', 'Chủ tịch UBND thành phố chủ trì.'],
  tphn: ['Hà Nội cấm xe máy trong Vành đai 1', 'UBND TP Hà Nội ban hành lộ trình.'],
  'quoc-hoi': ['Quốc hội khóa XV bế mạc kỳ họp thứ 10', 'Đại biểu thông qua 17 luật.'],
  u23: ['U23 Việt Nam vào chung kết SEA Games 33', 'HLV Kim Sang-sik khen cầu thủ.'],
  iphone: ['iPhone 18 Pro giảm giá sâu', 'Máy có 5G, Wi-Fi 7, USB-C, chip A20.'],
  ai: ['AI viết báo: bạn hay thù', 'ChatGPT và trí tuệ nhân tạo.'],
  covid: ['COVID-19 có biến thể mới', 'Bộ Y tế khuyến cáo. WHO theo dõi.'],
  'bac-sy': ['Bác sĩ ở Phú Quý mổ xuyên đêm', 'Kỹ thuật mới, thủ thuật khó.'],
  'ly-thuong-kiet': ['Tắc đường Lý Thường Kiệt', 'Xe máy leo vỉa hè.'],
  my: ['Mỹ áp thuế 20% với thép', 'Bộ Công Thương lên tiếng. Kim ngạch 1,2 tỷ USD.'],
  'dak-lak': ['Đắk Lắk: cà phê được mùa', 'Nông dân Buôn Ma Thuột phấn khởi. Sầu riêng Krông Pắc.'],
  'da-lat': ['Đà Lạt vào mùa hoa dã quỳ', 'Khách đổ về Lâm Đồng.'],
  'dong-thap': ['Đồng Tháp mùa nước nổi', 'Bông điên điển, cá linh.'],
  'dien-bien-phu': ['Điện Biên Phủ đón khách', 'Hầm Đờ Cát.'],
  'do-my-linh': ['Đỗ Mỹ Linh kể chuyện mở trường', 'Hoa hậu nói về Lý Sơn.'],
  'dang-thuy-tram': ['Nhật ký Đặng Thùy Trâm lên sân khấu', 'Vở diễn của Nhà hát Tuổi Trẻ.'],
  'nguyen-du': ['Truyện Kiều qua nét vẽ trẻ', 'Trăm năm trong cõi người ta.'],
  thue: ['Thuế thu nhập cá nhân: giảm trừ gia cảnh 15,5 triệu', 'Áp dụng từ 2026.'],
  'thue-nha': ['Giá thuê nhà ở Thủ Đức tăng', 'Sinh viên ở ghép.'],
  'xe-dien': ['Xe điện VinFast VF 3 giao tới tay khách', 'Pin LFP 18,64 kWh.'],
  'dien-gio': ['Điện gió ngoài khơi chờ cơ chế', 'EVN mua điện giá 1.815 đồng/kWh.'],
  'dien-dan': ['Diễn đàn kinh tế biển', 'Chuyên gia hiến kế.'],
  'hoc-phi': ['Miễn học phí từ năm học 2025-2026', 'Học sinh THCS, THPT công lập.'],
  'diem-chuan': ['Điểm chuẩn lớp 10 Hà Nội cao nhất 42,5', 'Trường THPT Chu Văn An.'],
  'bao-so-12': ['Bão số 12 hướng vào Huế', 'Gió giật cấp 14. Mưa 500 mm.'],
  lu: ['Lũ trên sông Thu Bồn vượt báo động 3', 'Hội An ngập sâu.'],
  'thuy-dien': ['Thuỷ điện xả lũ đúng quy trình', 'Hồ Hoà Bình mở 3 cửa xả.'],
  'ky-luat': ['Kỷ luật cảnh cáo cựu chủ tịch xã', 'Vi phạm đất đai.'],
  'ki-uc': ['Ký ức bến Ninh Kiều', 'Chợ nổi Cái Răng.'],
  khoe: ['Sống khoẻ sau tuổi 60', 'Vitamin D3, omega-3.'],
  tau: ['Tàu SE1 trễ giờ vì mưa', 'Ga Đồng Hới.'],
  f1: ['Đua xe F1: Verstappen về nhất', 'Chặng Abu Dhabi.'],
  fpt: ['Cổ phiếu FPT tăng trần', 'VN-Index thêm 15,7 điểm.'],
  vat: ['Giảm thuế VAT 2% tới hết 2026', 'Bộ Tài chính trình.'],
  mu: ['Man Utd thua Arsenal 0-3', 'HLV Amorim thất vọng.'],
  'y-te': ['Bảo hiểm y tế chi trả 100%', 'Người nghèo, người già.'],
}

let content: ContentFolder
beforeAll(async () => {
  content = enterContentFolder()
  for (const [at, [slug, [title, body]]] of Object.entries(PAPER).entries()) {
    const publishedAt = new Date(NOW - (at + 1) * HOUR_MS).toISOString()
    content.write(
      `articles/${slug}.mdx`,
      articleText(
        { title: JSON.stringify(title), description: 'Tin trong ngày.', publishedAt },
        body,
      ),
    )
  }
  await publish(content.place, NOW)
  const store = openStoreForWriting(storePath(), false)
  while (indexDocuments(store, 'newest', 50) > 0);
  store.close()
})

afterAll(() => content.dispose())

const first = (typed: string) =>
  findStories({ typed, order: 'relevance', page: 1 }, NOW).stories.map(({ story }) => story.slug)

describe('what a reader looks for comes first', () => {
  it.each([
    ['ron95', 'gia-xang'],
    ['xăng ron 95', 'gia-xang'],
    ['20150', 'gia-xang'],
    ['20,150', 'gia-xang'],
    ['0.05S', 'gia-xang'],
    ['vàng 90 triệu', 'gia-vang'],
    ['3.5%', 'gia-vang'],
    ['vang 9999', 'gia-vang'],
    ['nghị định 168', 'nghi-dinh'],
    ['168/2024', 'nghi-dinh'],
    ['nd-cp', 'nghi-dinh'],
    ['nđ cp 168', 'nghi-dinh'],
    ['2.34 triệu', 'luong'],
    ['1250 tỉ', 'luong'],
    ['1/7', 'luong'],
    ['ubnd tphcm', 'ubnd'],
    ['tp. hcm', 'ubnd'],
    ['TP Hồ Chí Minh', 'ubnd'],
    ['sài gòn', 'ubnd'],
    ['vanh dai 3', 'ubnd'],
    ['hà nội vành đai 1', 'tphn'],
    ['ha noi cam xe may', 'tphn'],
    ['khoá XV', 'quoc-hoi'],
    ['khoá 15', 'quoc-hoi'],
    ['quoc hoi khoa 15', 'quoc-hoi'],
    ['kỳ họp X quốc hội', 'quoc-hoi'],
    ['cô vít', 'covid'],
    ['cô vid 19', 'covid'],
    ['hoa kỳ thép', 'my'],
    ['ai phôn 18', 'iphone'],
    ['u 23 viet nam', 'u23'],
    ['kim sang sik', 'u23'],
    ['seagames', 'u23'],
    ['sea games 33', 'u23'],
    ['iphone18', 'iphone'],
    ['wifi 7', 'iphone'],
    ['wi-fi', 'iphone'],
    ['usb c', 'iphone'],
    ['5g', 'iphone'],
    ['chat gpt', 'ai'],
    ['trí tuệ nhân tạo', 'ai'],
    ['covid', 'covid'],
    ['bác sỹ', 'bac-sy'],
    ['bs', 'bac-sy'],
    ['kĩ thuật', 'bac-sy'],
    ['phú quí', 'bac-sy'],
    ['lí thường kiệt', 'ly-thuong-kiet'],
    ['ly thuong kiet', 'ly-thuong-kiet'],
    ['mĩ áp thuế', 'my'],
    ['1.2 tỷ usd', 'my'],
    ['thep my', 'my'],
    ['dak lak', 'dak-lak'],
    ['đăk lăk', 'dak-lak'],
    ['daklak', 'dak-lak'],
    ['buon ma thuot', 'dak-lak'],
    ['buôn mê thuột', 'dak-lak'],
    ['đalat', 'da-lat'],
    ['dalat', 'da-lat'],
    ['da lat', 'da-lat'],
    ['dong thap', 'dong-thap'],
    ['điện biên phủ', 'dien-bien-phu'],
    ['do my linh', 'do-my-linh'],
    ['đỗ mĩ linh', 'do-my-linh'],
    ['dang thuy tram', 'dang-thuy-tram'],
    ['đặng thuỳ trâm', 'dang-thuy-tram'],
    ['"trăm năm trong cõi"', 'nguyen-du'],
    ['thuế thu nhập', 'thue'],
    ['thue thu nhap ca nhan', 'thue'],
    ['thuê nhà', 'thue-nha'],
    ['thue nha', 'thue-nha'],
    ['xe điện', 'xe-dien'],
    ['vf3', 'xe-dien'],
    ['vinfast', 'xe-dien'],
    ['điện gió', 'dien-gio'],
    ['diễn đàn', 'dien-dan'],
    ['1815', 'dien-gio'],
    ['kwh', 'xe-dien'],
    ['học phí 2025', 'hoc-phi'],
    ['42.5', 'diem-chuan'],
    ['lop 10', 'diem-chuan'],
    ['thpt', 'hoc-phi'],
    ['bão số 12', 'bao-so-12'],
    ['bao 12', 'bao-so-12'],
    ['lũ', 'lu'],
    ['thủy điện', 'thuy-dien'],
    ['thuy dien hoa binh', 'thuy-dien'],
    ['kỉ luật', 'ky-luat'],
    ['kí ức', 'ki-uc'],
    ['sống khỏe', 'khoe'],
    ['omega 3', 'khoe'],
    ['d3', 'khoe'],
    ['se1', 'tau'],
    ['f1', 'f1'],
    ['đua xe f 1', 'f1'],
    ['fpt', 'fpt'],
    ['vnindex', 'fpt'],
    ['vn index', 'fpt'],
    ['vat 2%', 'vat'],
    ['0-3', 'mu'],
    ['manutd', 'mu'],
    ['bảo hiểm y tế', 'y-te'],
    ['bao hiem y te', 'y-te'],
    ['BHYT', 'y-te'],
    ['quóc hội', 'quoc-hoi'],
    ['quoc hoij', 'quoc-hoi'],
    ['quoocs hooij', 'quoc-hoi'],
    ['ddieejn gios', 'dien-gio'],
    ['điện gío', 'dien-gio'],
    ['bảo hiêm y tế', 'y-te'],
    ['hoc phii', 'hoc-phi'],
    ['vinfats', 'xe-dien'],
    ['cà phế', 'dak-lak'],
    ['iphon', 'iphone'],
  ])('%s', (typed, slug) => {
    expect(first(typed)[0]).toBe(slug)
  })
})
