import type { Paper } from './paper'

/** The paper where the content folder has no `site.yaml`. What that file leaves out is as it is here. */
export const BUILT_IN_PAPER: Paper = {
  name: 'Trang Nhất',
  tagline: 'Báo điện tử tiếng Việt',
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  sections: [
    { id: 'thoi-su', name: 'Thời sự' },
    { id: 'the-gioi', name: 'Thế giới' },
    { id: 'phap-luat', name: 'Pháp luật' },
    { id: 'kinh-doanh', name: 'Kinh doanh' },
    { id: 'cong-nghe', name: 'Công nghệ' },
    { id: 'khoa-hoc', name: 'Khoa học' },
    { id: 'the-thao', name: 'Thể thao' },
    { id: 'giai-tri', name: 'Giải trí' },
    { id: 'van-hoa', name: 'Văn hóa' },
    { id: 'doi-song', name: 'Đời sống' },
    { id: 'suc-khoe', name: 'Sức khỏe' },
    { id: 'giao-duc', name: 'Giáo dục' },
    { id: 'du-lich', name: 'Du lịch' },
    { id: 'xe', name: 'Xe' },
  ],
  colours: {
    light: {
      paper: '#fffdf9',
      sheet: '#f5f1ea',
      ink: '#1b1b1a',
      soft: '#5f5b54',
      rule: '#ddd6ca',
      accent: '#a8201a',
    },
    dark: {
      paper: '#141413',
      sheet: '#1f1e1c',
      ink: '#ece8e1',
      soft: '#aea89e',
      rule: '#3a3733',
      accent: '#ff8f85',
    },
  },
  type: 'source-serif',
  links: { footer: [], social: [] },
  imprint: {},
  about: [],
  privacy: [],
  words: {},
}
