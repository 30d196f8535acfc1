/** Words of fictional plans: what communes promise, who does it, until when. Written for these tests. */
import type { Deadline, Target } from '../../src/reading/contract.ts';

export const INDICATORS = [
  { name: 'Tỷ lệ hộ gia đình có đường truyền cáp quang', unit: '%' },
  { name: 'Tỷ lệ phủ sóng 5G tại trung tâm xã và các thôn', unit: '%' },
  { name: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến', unit: '%' },
  { name: 'Tỷ lệ kết quả giải quyết thủ tục hành chính được cấp bản điện tử', unit: '%' },
  { name: 'Tỷ lệ cán bộ, công chức được tập huấn kỹ năng số, an toàn thông tin', unit: '%' },
  { name: 'Tỷ lệ trường học sử dụng học bạ số', unit: '%' },
  { name: 'Tỷ lệ người trưởng thành có tài khoản thanh toán điện tử', unit: '%' },
  { name: 'Tỷ lệ người dân có hồ sơ sức khỏe điện tử', unit: '%' },
  { name: 'Tỷ lệ chi ngân sách cho khoa học, công nghệ và chuyển đổi số', unit: '%' },
  { name: 'Tỷ lệ văn bản đi, đến được xử lý trên môi trường mạng', unit: '%' },
  { name: 'Tỷ lệ hộ kinh doanh dùng hóa đơn điện tử khởi tạo từ máy tính tiền', unit: '%' },
  { name: 'Tỷ lệ di tích được lập bản đồ số (kèm mã QR giới thiệu)', unit: '%' },
  { name: 'Số sáng kiến cấp xã được công nhận', unit: 'sáng kiến' },
  { name: 'Số sản phẩm OCOP có truy xuất nguồn gốc', unit: 'sản phẩm' },
  { name: 'Số mô hình nông nghiệp ứng dụng công nghệ cao', unit: 'mô hình' },
  { name: 'Số lớp phổ cập kỹ năng số cho người dân', unit: 'lớp' },
] as const;

export const TASKS = [
  'Kiện toàn Ban Chỉ đạo và Tổ giúp việc về khoa học, công nghệ, đổi mới sáng tạo',
  'Tổ chức hội nghị quán triệt nghị quyết đến toàn thể đảng viên và cán bộ các thôn',
  'Xây dựng chuyên mục tuyên truyền trên trang thông tin điện tử; mỗi tháng đăng ít nhất hai tin bài',
  'Rà soát điểm lõm sóng di động, đề nghị doanh nghiệp viễn thông bổ sung trạm phát',
  'Số hóa hồ sơ hộ tịch, đất đai còn lưu bản giấy',
  'Bố trí quầy hướng dẫn nộp hồ sơ trực tuyến tại Trung tâm Phục vụ hành chính công',
  'Cấp chứng thư số cho cán bộ, công chức thuộc diện phải ký số',
  'Lắp đặt camera an ninh tại các nút giao thông và khu vực chợ',
  'Hướng dẫn hợp tác xã đưa nông sản lên sàn thương mại điện tử, dán tem truy xuất',
  'Tập huấn cho Tổ công nghệ số cộng đồng cách hỗ trợ người cao tuổi dùng dịch vụ số',
  'Đánh giá an toàn thông tin các máy trạm, khắc phục lỗ hổng được phát hiện',
  'Thí điểm trạm quan trắc độ mặn phục vụ tưới tiêu',
  'Phát động phong trào thi đua, xét công nhận sáng kiến hằng năm',
  'Lồng ghép nội dung STEM vào chương trình ngoại khóa của các trường',
  'Vận động hộ kinh doanh ở chợ nhận thanh toán bằng mã QR',
  'Lập dự toán kinh phí thực hiện kế hoạch, trình Hội đồng nhân dân xã',
  'Kết nối camera của xã với trung tâm giám sát của tỉnh',
  'Xây dựng cơ sở dữ liệu về hộ nghèo, người có công phục vụ chi trả không dùng tiền mặt',
] as const;

export const UNITS = [
  'Văn phòng HĐND và UBND xã',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Công an xã',
  'Trạm Y tế xã',
  'Ban Xây dựng Đảng',
  'Văn phòng Đảng ủy',
] as const;
export const PARTNERS = [
  'Ủy ban MTTQ Việt Nam xã',
  'Đoàn TNCS Hồ Chí Minh xã',
  'Hội Nông dân xã',
  'Các thôn',
  'Các phòng, ban, đơn vị thuộc xã',
  'Ban Chỉ huy Quân sự xã',
] as const;
export const DELIVERABLES = [
  'Kế hoạch',
  'Báo cáo',
  'Quyết định',
  'Danh sách',
  'Hệ thống hoạt động ổn định',
  'Biên bản nghiệm thu',
] as const;

export const DEADLINES: readonly Deadline[] = [
  { text: 'Thường xuyên', kind: 'ongoing' },
  { text: 'Hằng năm', kind: 'recurring', recurrence: 'annual' },
  { text: 'Hằng quý', kind: 'recurring', recurrence: 'quarterly' },
  { text: 'Tháng 9/2026', kind: 'due', due: '2026-09-30' },
  { text: 'Quý II/2026', kind: 'due', due: '2026-06-30' },
  { text: 'Trước ngày 15/8/2026', kind: 'due', due: '2026-08-15' },
  { text: 'Trong năm 2026', kind: 'due', due: '2026-12-31' },
  { text: 'Năm 2027', kind: 'due', due: '2027-12-31' },
  { text: 'Giai đoạn 2026-2028', kind: 'range', start: '2026-01-01', due: '2028-12-31' },
  { text: 'Khi có hướng dẫn của cấp trên', kind: 'conditional' },
  { text: 'Hoàn thành trong tháng 12/2026', kind: 'due', due: '2026-12-31' },
];

/** Ways to write a share of 100, each with what it means. */
export function percentCell(style: number, value: number): Omit<Target, 'year'> {
  const shown = String(value).replace('.', ',');
  const ways: Omit<Target, 'year'>[] = [
    { comparator: '>=', value, text: `≥${shown}%` },
    { comparator: '=', value, text: `${shown}%` },
    { comparator: '>', value, text: `Trên ${shown}%` },
    { comparator: '>=', value, text: `Tối thiểu ${shown}%` },
  ];
  return ways[style % ways.length] ?? { comparator: '=', value, text: `${shown}%` };
}
