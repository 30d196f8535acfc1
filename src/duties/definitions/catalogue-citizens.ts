/** The catalogue's indicators of networks, enterprises, schools and citizens. */
import type { CatalogueEntry } from './catalogue-entry.ts';
import { share } from './catalogue-entry.ts';

export const CITIZEN_INDICATORS: readonly CatalogueEntry[] = [
  share('cashless', 'o', 'economy', 'half', {
    of: ['Giao dịch không dùng tiền mặt', 'Giao dịch thanh toán'],
    names: ['Tỷ lệ giao dịch không dùng tiền mặt', 'Tỷ lệ thanh toán không dùng tiền mặt'],
  }),
  share('traders-cashless', 'c', 'economy', 'half', {
    of: ['Hộ kinh doanh nhận thanh toán không dùng tiền mặt', 'Hộ kinh doanh đang hoạt động'],
    names: ['Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt'],
  }),
  share('enterprises-innovating', 'o', 'economy', 'year', {
    of: ['Doanh nghiệp có hoạt động đổi mới sáng tạo', 'Doanh nghiệp đang hoạt động'],
    names: [
      'Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo trong tổng số doanh nghiệp',
      'Tỷ lệ doanh nghiệp có hoạt động đổi mới quy trình, mô hình kinh doanh',
    ],
  }),
  share('enterprises-digital', 'c', 'economy', 'half', {
    of: ['Doanh nghiệp, hợp tác xã ứng dụng công nghệ số', 'Doanh nghiệp, hợp tác xã đang hoạt động'],
    names: ['Tỷ lệ doanh nghiệp ứng dụng công nghệ số', 'Tỷ lệ doanh nghiệp, hợp tác xã sử dụng nền tảng số'],
  }),
  share('coverage-5g', 'o', 'telecom', 'half', {
    of: ['Dân số trong vùng phủ sóng 5G', 'Dân số'],
    names: ['Tỷ lệ phủ sóng 5G trên địa bàn', 'Tỷ lệ dân số trong vùng phủ sóng 5G'],
  }),
  share('coverage-hamlets', 'c', 'telecom', 'half', {
    of: ['Thôn, tổ dân phố có sóng di động băng rộng', 'Thôn, tổ dân phố'],
    names: ['Tỷ lệ thôn, tổ dân phố được phủ sóng di động băng rộng'],
  }),
  share('coverage-6g', 'o', 'telecom', 'half', {
    of: ['Dân số trong vùng phủ sóng 6G', 'Dân số'],
    names: ['Tỷ lệ phủ sóng 6G trên địa bàn', 'Tỷ lệ dân số trong vùng phủ sóng 6G'],
  }),
  share('broadband-1gb', 'o', 'telecom', 'half', {
    of: ['Người sử dụng truy cập được trên 1 Gb/s', 'Người sử dụng băng rộng cố định'],
    names: ['Tỷ lệ người sử dụng có khả năng truy cập băng rộng cố định tốc độ trên 1 Gb/s'],
  }),
  share('households-fibre', 'c', 'telecom', 'half', {
    of: ['Hộ có đường cáp quang', 'Hộ gia đình'],
    names: [
      'Tỷ lệ hộ gia đình có cáp quang',
      'Tỷ lệ hộ gia đình được tiếp cận mạng cáp quang băng rộng, Internet',
    ],
  }),
  share('bank-accounts', 'o', 'bank', 'year', {
    of: ['Người từ 15 tuổi có tài khoản thanh toán', 'Người từ 15 tuổi'],
    names: [
      'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản ngân hàng',
      'Tỷ lệ dân số trưởng thành có tài khoản thanh toán, giao dịch tại ngân hàng',
    ],
  }),
  share('citizens-signature', 'o', 'police', 'half', {
    of: ['Người trưởng thành có chữ ký số', 'Người trưởng thành'],
    names: ['Tỷ lệ dân số trưởng thành có chữ ký số, chữ ký điện tử cá nhân', 'Tỷ lệ người dân có chữ ký số'],
  }),
  share('health-records', 'o', 'health', 'quarter', {
    of: ['Người có hồ sơ sức khỏe điện tử', 'Dân số'],
    names: ['Tỷ lệ người dân có hồ sơ sức khỏe điện tử', 'Tỷ lệ dân số được quản lý sức khỏe điện tử'],
  }),
  share('vneid', 'c', 'police', 'quarter', {
    of: ['Người có tài khoản định danh điện tử', 'Người đủ điều kiện cấp'],
    names: [
      'Tỷ lệ người dân có tài khoản định danh điện tử VNeID',
      'Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử mức độ 2 được kích hoạt',
    ],
  }),
  share('adults-digital-services', 'c', 'culture', 'year', {
    of: ['Người trưởng thành dùng dịch vụ số', 'Người trưởng thành'],
    names: [
      'Tỷ lệ dân số trưởng thành thường xuyên sử dụng dịch vụ số',
      'Tỷ lệ dân số trưởng thành tiếp cận dịch vụ số trong y tế, giáo dục, bảo hiểm, giao thông',
    ],
  }),
  share('schools-digital-level', 'c', 'schools', 'half', {
    of: ['Cơ sở giáo dục đạt mức 2 trở lên', 'Cơ sở giáo dục'],
    names: [
      'Tỷ lệ cơ sở giáo dục đạt mức độ chuyển đổi số mức 2 trở lên',
      'Tỷ lệ cơ sở giáo dục mầm non, phổ thông đánh giá mức độ chuyển đổi số',
      'Tỷ lệ trường học đạt mức chuyển đổi số theo quy định',
    ],
  }),
  share('schools-signing', 'c', 'schools', 'half', {
    of: ['Cơ sở giáo dục ký số học bạ, sổ điểm', 'Cơ sở giáo dục'],
    names: ['Tỷ lệ cơ sở giáo dục triển khai ký số học bạ số, sổ điểm, sổ sách'],
  }),
  share('schools-stem', 'c', 'schools', 'half', {
    of: ['Cơ sở giáo dục dạy STEM', 'Cơ sở giáo dục phổ thông'],
    names: [
      'Tỷ lệ cơ sở giáo dục phổ thông triển khai giáo dục tích hợp STEM',
      'Tỷ lệ cơ sở giáo dục phổ thông triển khai phương thức giáo dục tích hợp Khoa học, Kỹ thuật, Công nghệ, Toán học (STEM)',
    ],
  }),
  share('schools-programmes', 'p', 'schools', 'half', {
    of: ['Cơ sở giáo dục có chương trình loại này', 'Cơ sở giáo dục'],
    names: [
      'Tỷ lệ cơ sở giáo dục phổ thông dạy kỹ năng số cho học sinh',
      'Tỷ lệ cơ sở giáo dục lồng ghép giáo dục khởi nghiệp, đổi mới sáng tạo vào môn học',
      'Tỷ lệ cơ sở giáo dục có câu lạc bộ khởi nghiệp, đổi mới sáng tạo',
    ],
  }),
  share('ocop-online', 'c', 'economy', 'quarter', {
    of: ['Sản phẩm OCOP đã lên sàn', 'Sản phẩm OCOP được công nhận'],
    names: ['Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử'],
  }),
  share('products-traceable', 'c', 'economy', 'half', {
    of: ['Sản phẩm, vùng sản xuất có mã truy xuất nguồn gốc', 'Sản phẩm, vùng sản xuất chủ lực'],
    names: [
      'Tỷ lệ sản phẩm OCOP có mã truy xuất nguồn gốc',
      'Tỷ lệ vùng sản xuất được gắn mã truy xuất nguồn gốc',
    ],
  }),
  share('relics-digitised', 'c', 'culture', 'half', {
    of: ['Di tích đã được số hóa', 'Di tích được xếp hạng'],
    names: ['Tỷ lệ di tích, di sản văn hóa được số hóa'],
  }),
  share('digital-teams', 'c', 'hamlets', 'half', {
    of: ['Tổ công nghệ số cộng đồng hoạt động', 'Tổ công nghệ số cộng đồng đã lập'],
    names: [
      'Tỷ lệ Tổ công nghệ số cộng đồng hoạt động hiệu quả',
      'Mức độ hoạt động của Tổ công nghệ số cộng đồng',
    ],
  }),
];
