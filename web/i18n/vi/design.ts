/** Words of the shared parts, of the frame around the screens and of the search from everywhere. */
export const design = {
  undo: 'Hoàn tác',
  kept: (what: string) => `Vẫn giữ nguyên: ${what}`,
  filters: 'Bộ lọc',
  filtersOn: (count: string) => `Bộ lọc (${count})`,
  dropFilter: (label: string) => `Bỏ lọc ${label}`,
  clearFilters: 'Bỏ mọi bộ lọc',
  more: 'Thêm',
  searchEverywhere: 'Tìm mọi nơi',
  searchPlaceholder: 'Tìm kế hoạch, chỉ tiêu, nhiệm vụ',
  searchHint: 'Gõ ít nhất 2 chữ, có dấu hoặc không dấu.',
  searchNone: (words: string) => `Không có nội dung nào khớp “${words}”.`,
  searchNoneHint: 'Thử ít chữ hơn, hoặc gõ không dấu.',
  searchFound: (count: string) => `${count} kết quả`,
  searchKeys: '↑ ↓ để chọn, Enter để mở, Esc để đóng',
  keptForm: 'nội dung đã nhập.',
};
