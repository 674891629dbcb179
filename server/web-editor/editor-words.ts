/**
 * The web editor's words as a newsroom says them: Sveltia CMS's Vietnamese is for developers in places, and lacks what
 * its last versions brought.
 */

type Words = { readonly [key: string]: string | Words }

/** What is said otherwise, wherever it stands. Longer phrases come before those in them. */
const PHRASES: readonly (readonly [from: string, to: string])[] = [
  ['kho mã nguồn cục bộ', 'thư mục của báo trên máy này'],
  ['kho mã nguồn trên máy', 'thư mục của báo trên máy này'],
  ['thư mục gốc của kho mã nguồn “{$repo}”', 'thư mục của báo (bên trong có thư mục content)'],
  ['thư mục gốc của kho mã nguồn Git', 'thư mục của báo (bên trong có thư mục content)'],
  ['thư mục gốc của kho mã nguồn', 'thư mục của báo (bên trong có thư mục content)'],
  ['Kho mã nguồn Git', 'Nơi giữ bài'],
  ['Kho mã nguồn', 'Nơi giữ bài'],
  ['kho mã nguồn', 'nơi giữ bài'],
  ['Kho lưu trữ nội bộ', 'Kho ảnh của báo'],
  ['Quy trình cục bộ', 'cách viết vào thư mục trên máy'],
  ['Cục bộ', 'Trên máy này'],
  [
    'Kiểm tra bảng điều khiển của trình duyệt để biết chi tiết.',
    'Ô ở góc dưới bên phải nói rõ tệp nào.',
  ],
  ['Kiểm tra bảng điều khiển trình duyệt để biết chi tiết.', 'Hãy báo người phụ trách kỹ thuật.'],
  ['Đường dẫn tĩnh', 'Tên trong địa chỉ'],
  ['Trình chỉnh sửa cấu hình trang web', 'Thiết lập của báo'],
  ['Các trang đơn', 'Thiết lập của báo'],
  ['trang đơn', 'phần thiết lập'],
  ['Trang đơn', 'Thiết lập của báo'],
  ['Thư viện nội dung', 'Bài và tin'],
  ['Sveltia CMS', 'Trang viết bài'],
  ['cấu hình CMS', 'trang viết bài'],
  ['Cấu hình CMS', 'Thiết lập trang viết bài'],
  ['danh sách chuyên mục', 'các danh sách'],
  ['Danh sách chuyên mục', 'Các danh sách'],
  ['Chuyên mục', 'Danh sách'],
  ['chuyên mục', 'danh sách'],
  ['Markdown', 'chữ thường'],
  ['một giá trị boolean', 'có hoặc không'],
  ['URL', 'địa chỉ'],
]

/** What Sveltia CMS says in English alone. */
const OWN: Words = {
  files: 'Trang và thiết lập',
  work_with_local_repo: 'Mở thư mục của báo',
  work_with_local_repo_description: 'Chọn thư mục của báo: bên trong có thư mục content.',
  work_with_local_repo_description_no_repo: 'Chọn thư mục của báo: bên trong có thư mục content.',
  // What is saved is not yet taken by the paper.
  entry_saved:
    '.input {$count :integer} .match $count * {{Đã ghi bài. Ô ở góc phải cho biết báo có nhận không.}}',
  entry_saved_and_published:
    '.input {$count :integer} .match $count * {{Đã ghi bài. Ô ở góc phải cho biết báo có nhận không.}}',
  saving_entry: {
    error: { description: 'Chưa lưu được. Những gì bạn viết vẫn ở đây; hãy thử lại.' },
  },
  select_item: 'Chọn {$name}',
  folders: 'Thư mục',
  more_folders: 'Thư mục khác',
  sign_in_using_access_token_workflow_note:
    'Vì bài phải được duyệt, mã này cũng phải có quyền đọc và ghi yêu cầu hợp nhất (pull request).',
  sign_in_with_link: 'Đăng nhập bằng liên kết',
  sign_in_with_link_confirmation:
    'Liên kết này đăng nhập bạn là {$account} ở {$service} và chép thiết lập từ máy đã tạo ra nó. Chỉ tiếp tục nếu chính bạn tạo liên kết.',
  domain: 'Tên miền',
  file_unavailable: 'Không có tệp',
  file_unavailable_description: 'Không mở được tệp này; có thể tệp đã chuyển chỗ hay bị xóa.',
  back_to_parent_folder: 'Về thư mục mẹ',
  new_folder: 'Thư mục mới',
  new_folder_name: 'Tên thư mục',
  new_folder_create: 'Tạo',
  new_folder_description: 'Thư mục mới nằm trong “{$folder}”.',
  new_folder_error: {
    empty: 'Hãy viết tên thư mục.',
    invalid: 'Tên thư mục không có dấu gạch chéo và không bắt đầu bằng dấu chấm.',
    duplicate: 'Ở đây đã có thư mục hay tệp tên như vậy.',
  },
  creating_folder: 'Đang tạo thư mục…',
  creating_folder_failed: 'Không tạo được thư mục.',
  folder_options: 'Việc với thư mục',
  show_folder_options: 'Hiện việc với thư mục',
  rename_folder: 'Đổi tên thư mục',
  delete_folder: 'Xóa thư mục',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{Viết tên mới.}} * {{Viết tên mới. {$count} tệp bên trong chuyển theo; bài dùng chúng được sửa theo.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{Viết tên mới.}} * {{Viết tên mới. {$count} tệp bên trong có địa chỉ mới: hãy sửa những bài dùng chúng.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{Xóa thư mục trống “{$name}”?}} * {{Xóa thư mục “{$name}” và {$count} tệp bên trong?}}',
  renaming_folder: 'Đang đổi tên thư mục…',
  renaming_folder_failed: 'Không đổi được tên thư mục.',
  deleting_folder: 'Đang xóa thư mục…',
  deleting_folder_failed: 'Không xóa được thư mục.',
  replace_file: 'Thay tệp',
  replace_image: 'Thay ảnh',
  remove_file: 'Bỏ tệp',
  remove_image: 'Bỏ ảnh',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count * {{Chỗ dùng tệp này trong {$count} bài cũng bị bỏ.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count * {{Không xóa được: những bài dùng tệp này sẽ thiếu ô bắt buộc. Hãy sửa các bài ấy trước.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count * {{Chỗ dẫn tới nó trong {$count} bài khác cũng bị bỏ.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count * {{Không xóa được: những bài dẫn tới nó sẽ thiếu ô bắt buộc. Hãy sửa các bài ấy trước.}}',
  show_errors: 'Xem chỗ sai',
  folder_created: 'Đã tạo thư mục.',
  folder_path: 'Đường dẫn thư mục',
  folder_contents: 'Bên trong',
  x_folders:
    '.input {$count :integer} .match $count 0 {{Không có thư mục nào}} * {{{$count} thư mục}}',
  folder_renamed: 'Đã đổi tên thư mục.',
  folder_deleted: 'Đã xóa thư mục.',
  entry_sidebar: {
    slug: {
      title: 'Tên trong địa chỉ',
      generated_on_save: 'Tên này được đặt theo tiêu đề khi lưu.',
      unavailable: 'Bài này không có tên trong địa chỉ.',
    },
  },
  save_conflict: {
    title: 'Người khác vừa sửa bài này',
    modified_by: '{$name} sửa bài này lúc {$date}, sau khi bạn mở.',
    modified: 'Bài này đã được sửa sau khi bạn mở.',
    deleted: 'Bài này đã bị xóa sau khi bạn mở.',
    overwrite_warning: 'Lưu bây giờ thì bản của bạn thay bản ấy; bản ấy còn trong Lịch sử bài.',
    recreate_warning: 'Lưu bây giờ thì bài được tạo lại.',
    save_anyway: 'Vẫn lưu',
    branch_moved: 'Có người vừa lưu cùng lúc. Hãy bấm Lưu lần nữa.',
  },
  remote_change: {
    reload_entry: 'Mở bản mới',
    confirm_reloading_entry: 'Mở bản mới? Những gì bạn viết mà chưa lưu sẽ mất.',
  },
  list_item_options: 'Việc với mục này',
  relation_field: {
    save_together_hint: '{$name} mới được lưu cùng bài bạn đang viết.',
    add_failed: 'Không thêm được {$name}.',
  },
  assets_dialog: {
    title: { folder: 'Chọn thư mục' },
    selected_folder: 'Thư mục đã chọn: {$path}',
    selected_folders: '.input {$count :integer} .match $count * {{Đã chọn {$count} thư mục}}',
    no_subfolders: 'Thư mục này không có thư mục con.',
  },
  status: { deploying: 'Đang lên trang' },
  workflow: { deploying_deletion: 'Đang xóa' },
}

/** Sveltia CMS's own words, as a newsroom says them. Throws where a phrase stands nowhere any more. */
export function editorWords(theirs: Words): Words {
  const used = new Set<string>()
  const said = (words: Words): Words =>
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => [
        key,
        typeof word === 'string' ? asSaid(word, used) : said(word),
      ]),
    )
  const all = merged(said(theirs), OWN)
  const unused = PHRASES.find(([from]) => !used.has(from))
  if (unused) throw new Error(`@sveltia/cms does not say “${unused[0]}” any more`)
  return all
}

function asSaid(word: string, used: Set<string>): string {
  return PHRASES.reduce((said, [from, to]) => {
    if (!said.includes(from)) return said
    used.add(from)
    return said.replaceAll(from, to)
  }, word)
}

function merged(words: Words, more: Words): Words {
  const entries = Object.entries(more).map(([key, word]) => {
    const own = words[key]
    return [key, typeof own === 'object' && typeof word === 'object' ? merged(own, word) : word]
  })
  return { ...words, ...Object.fromEntries(entries) }
}
