/** The catalogue's indicators of administration: procedures, documents, officials, money, systems. */
import type { CatalogueEntry } from './catalogue-entry.ts';
import { share } from './catalogue-entry.ts';

export const OFFICE_INDICATORS: readonly CatalogueEntry[] = [
  share('dossiers-online', 'p', 'one-stop', 'quarter', {
    of: ['Hồ sơ được nộp trực tuyến', 'Hồ sơ đã tiếp nhận'],
    names: [
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến',
      'Tỷ lệ người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến',
      'Tỷ lệ hồ sơ thủ tục hành chính được xử lý, tiếp nhận trực tuyến',
    ],
  }),
  share('procedures-fully-online', 'o', 'one-stop', 'quarter', {
    of: ['Thủ tục cung cấp trực tuyến toàn trình', 'Thủ tục đủ điều kiện trực tuyến toàn trình'],
    names: [
      'Tỷ lệ dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính đủ điều kiện',
      'Tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình',
      'Tỷ lệ thủ tục hành chính liên quan đến sản xuất, kinh doanh được thực hiện trực tuyến',
    ],
  }),
  share('dossiers-digitised', 'o', 'one-stop', 'quarter', {
    of: ['Hồ sơ, kết quả được số hóa', 'Hồ sơ, kết quả phải số hóa'],
    names: [
      'Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
      'Tỷ lệ hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa',
    ],
  }),
  share('results-electronic', 'o', 'one-stop', 'quarter', {
    of: ['Kết quả được trả bản điện tử', 'Kết quả đã trả'],
    names: ['Tỷ lệ kết quả giải quyết thủ tục hành chính được trả bản điện tử', 'Tỷ lệ cấp kết quả điện tử'],
  }),
  share('data-reused', 'p', 'one-stop', 'quarter', {
    of: ['Hồ sơ dùng lại dữ liệu đã số hóa', 'Hồ sơ đã số hóa'],
    names: ['Tỷ lệ tái sử dụng dữ liệu số hóa', 'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa'],
  }),
  share('payments-online', 'p', 'one-stop', 'quarter', {
    of: ['Giao dịch thanh toán trực tuyến', 'Hồ sơ phải nộp phí, lệ phí'],
    names: ['Tỷ lệ thanh toán trực tuyến phí, lệ phí', 'Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công'],
  }),
  share('procedures-anywhere', 'o', 'one-stop', 'quarter', {
    of: ['Thủ tục tiếp nhận không phụ thuộc địa giới', 'Thủ tục thuộc thẩm quyền'],
    names: ['Tỷ lệ thủ tục hành chính được tiếp nhận, giải quyết phi địa giới hành chính'],
  }),
  share('contactless', 'c', 'one-stop', 'quarter', {
    of: ['Giao dịch không phải gặp trực tiếp', 'Giao dịch hành chính đã thực hiện'],
    names: ['Tỷ lệ giao dịch hành chính phi tiếp xúc'],
  }),
  share('licences-cut', 'o', 'one-stop', 'year', {
    of: ['Thời gian, chi phí đã cắt giảm', 'Thời gian, chi phí trước khi cắt giảm'],
    names: [
      'Tỷ lệ cắt giảm thời gian, chi phí giải quyết thủ tục hành chính',
      'Cắt giảm thủ tục hành chính cấp phép',
      'Cắt giảm thủ tục hành chính nội bộ',
    ],
  }),
  share('dossiers-on-time', 'p', 'one-stop', 'quarter', {
    of: ['Hồ sơ giải quyết đúng hạn và trước hạn', 'Hồ sơ đã giải quyết'],
    names: ['Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn', 'Tỷ lệ giải quyết thủ tục hành chính đúng hạn'],
  }),
  {
    code: 'satisfaction',
    certainty: 'o',
    names: [
      'Mức độ hài lòng của người dân, doanh nghiệp',
      'Tỷ lệ người dân, doanh nghiệp hài lòng về giải quyết thủ tục hành chính',
    ],
    valueKind: 'number',
    accumulation: 'stock',
    direction: 'up',
    frequency: 'quarter',
    source: 'one-stop',
  },
  {
    code: 'index-766-rank',
    certainty: 'o',
    names: ['Thứ hạng Bộ chỉ số phục vụ người dân, doanh nghiệp', 'Xếp hạng chuyển đổi số của xã'],
    valueKind: 'number',
    accumulation: 'stock',
    direction: 'down',
    frequency: 'quarter',
    source: 'one-stop',
  },
  {
    code: 'index-766-score',
    certainty: 'o',
    names: ['Điểm Bộ chỉ số phục vụ người dân, doanh nghiệp', 'Điểm số chuyển đổi số của xã'],
    valueKind: 'number',
    accumulation: 'stock',
    direction: 'up',
    frequency: 'quarter',
    source: 'one-stop',
  },
  share('documents-electronic', 'o', 'office', 'quarter', {
    of: ['Văn bản xử lý điện tử toàn trình', 'Văn bản đi và đến, trừ văn bản mật'],
    names: [
      'Tỷ lệ văn bản được xử lý hoàn toàn trên môi trường điện tử',
      'Tỷ lệ hồ sơ công việc được lập, xử lý trên môi trường mạng',
      'Tỷ lệ văn bản trao đổi giữa các cơ quan dưới dạng điện tử có ký số',
    ],
  }),
  share('tasks-tracked', 'o', 'office', 'quarter', {
    of: ['Nhiệm vụ theo dõi trên phần mềm', 'Nhiệm vụ được giao'],
    names: ['Tỷ lệ nhiệm vụ được giao và theo dõi trên phần mềm, môi trường điện tử'],
  }),
  share('officials-trained', 'c', 'culture', 'half', {
    of: ['Cán bộ, công chức đã được bồi dưỡng', 'Cán bộ, công chức hiện có'],
    names: [
      'Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số',
      'Tỷ lệ cán bộ, công chức, viên chức làm chủ kỹ năng số trong công việc',
    ],
  }),
  share('officials-signature', 'p', 'office', 'half', {
    of: ['Cán bộ, công chức có chữ ký số', 'Cán bộ, công chức hiện có'],
    names: ['Tỷ lệ cán bộ, công chức có chữ ký số cá nhân', 'Cấp chứng thư số cho cán bộ, công chức xã'],
  }),
  share('budget-science', 'o', 'economy', 'year', {
    of: ['Chi cho khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số', 'Tổng chi ngân sách'],
    names: [
      'Tỷ lệ chi cho KHCN, ĐMST, CĐS trong tổng chi ngân sách',
      'Tỷ lệ chi ngân sách cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    ],
  }),
  share('systems-graded', 'o', 'office', 'year', {
    of: ['Hệ thống thông tin được phê duyệt cấp độ an toàn', 'Hệ thống thông tin đang dùng'],
    names: [
      'Tỷ lệ hệ thống thông tin được phê duyệt cấp độ an toàn',
      'Số hệ thống thông tin được phê duyệt hồ sơ đề xuất cấp độ an toàn thông tin',
    ],
  }),
];
