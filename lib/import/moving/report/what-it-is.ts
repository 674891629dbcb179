/** What some leavings of other systems are, for people who never saw their databases. */
const NAMES: Readonly<Record<string, string>> = {
  revision: 'bản cũ của bài (revision)',
  nav_menu_item: 'mục trình đơn (nav_menu_item)',
  trash: 'bài trong thùng rác',
  'auto-draft': 'bản nháp tự lưu',
  comment: 'bình luận',
  settings: 'thiết lập, mẫu trang của hệ thống cũ',
  media: 'ảnh, phim',
}

/** What something left behind is called in a report. */
export function whatItIs(what: string): string {
  return NAMES[what] ?? what
}
