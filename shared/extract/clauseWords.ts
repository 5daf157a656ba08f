import { anyOf, EDGE_AFTER, EDGE_BEFORE, matchAt, phrases } from './letters.ts'

/** The words that build the clauses of figures; one home for all that read them. */

/** What is measured, in front of the thing: "tỷ lệ hộ nghèo", "số xã", "tốc độ tăng trưởng". */
export const MEASURE_HEADS = phrases(`
  tỷ lệ | tỉ lệ | tỷ trọng | tỉ trọng | tốc độ | tổng | tổng số | tổng thu | tổng chi |
  tổng vốn | tổng giá trị | tổng sản phẩm | tổng mức | tổng kim ngạch | giá trị | mức |
  mật độ | năng suất | sản lượng | diện tích | doanh thu | thu nhập | thu ngân sách |
  thu nội địa | thu hút | chi ngân sách | kim ngạch | grdp | gdp | vốn | dân số | chỉ số |
  hệ số | tuổi thọ | cơ cấu | số | số lượng | số hộ | tỷ suất | quy mô | bình quân |
  độ che phủ | chiều dài | dư nợ | nợ xấu | nguồn vốn | năng lực | công suất | kinh phí |
  tỷ lệ hộ | hằng năm | hàng năm | mỗi năm | phấn đấu | đến năm | trong năm | đến cuối năm |
  đến nay`)

/** Verbs that begin a target or a result of their own. */
export const ACTION_VERBS = phrases(`
  kết nạp | phát triển | tạo | đưa | xây dựng | giải quyết | đào tạo | thu hút | trồng |
  thành lập | công nhận | hoàn thành | giảm | tăng | nâng | tập hợp | xử lý | thu gom |
  duy trì | giữ vững | phấn đấu | cấp | hỗ trợ | tổ chức | huy động | khởi công | đầu tư |
  bố trí | cải tạo | sửa chữa | chuyển đổi | tuyển | giao | vận động | thực hiện | triển khai |
  kiểm tra | giám sát | thi hành | phát hiện | khởi tố | xử phạt | triệt xóa | ban hành |
  rà soát | tiếp nhận | tiếp | chuẩn y | xóa | gieo trồng | cung cấp | tích hợp | thẩm định |
  nghiệm thu | công bố | khen thưởng | thăm | cấp phát | phân bổ | giải ngân | xuất khẩu |
  đón | lắp đặt | nâng cấp | mở rộng | khai giảng | tập huấn | tuyên truyền | củng cố | thu |
  chi | trồng mới | điều tra | bắt | không để | kéo giảm | bồi dưỡng | đảm bảo | bảo đảm | có |
  hình thành | kiện toàn | sáp nhập | cắt giảm | tinh giản | chuyển | tiêm | khám | điều trị |
  tuyển sinh | xây | phủ | khai thác | nuôi | sản xuất | xảy ra | truy tố | kích hoạt |
  số hóa | số hoá | phê duyệt | nhựa hóa | bê tông hóa | xây mới | cấp đổi | thu hồi |
  bồi thường | cho vay | tư vấn | giới thiệu | trao | trao tặng | xét xử | vận hành |
  kết nối | giải thể | chuyển giao | tháo dỡ | khắc phục`)

/** Words in front of a subject that do not name it. */
export const LEADS = phrases(`
  phấn đấu | có thêm | có | hàng năm | hằng năm | mỗi năm | bình quân hàng năm |
  bình quân hằng năm | bình quân mỗi năm | trong năm | trong kỳ | cả nước | trong đó |
  trong số đó | ít nhất | tối thiểu | và | với | thì | tiếp tục | cụ thể | riêng | đảm bảo |
  bảo đảm | kết quả | qua đó | từ đó | góp phần | đến nay | hiện có | hiện nay | toàn tỉnh |
  toàn huyện | toàn thành phố | toàn xã | toàn thị xã | đã | được | ước | đồng thời | như |
  gồm | bao gồm | là | đạt | đối với | cả nhiệm kỳ | trong nhiệm kỳ | cả năm |
  trong cả nhiệm kỳ | cuối nhiệm kỳ | đến cuối nhiệm kỳ | cuối năm | đến cuối năm | cơ bản |
  trên | từ | khi | chỉ tiêu | còn | trung bình | lũy kế | luỹ kế | nhất là | thêm | duy trì |
  ổn định | số lượng`)

/** Words between a subject and its number. */
export const LINKS = phrases(`
  đạt | đạt được | đạt tỷ lệ | đạt tỉ lệ | đạt mức | đạt trên | chiếm | chiếm tỷ lệ |
  chiếm tỷ trọng | chiếm khoảng | là | còn | ở mức | mức | bằng | ước | ước đạt |
  ước thực hiện | ước tính | có | được | lên | xuống | xuống còn | lên đến | khoảng | cho |
  đạt từ | từ | vào | tại | tới | phấn đấu | đạt bình quân | bình quân | mỗi năm | hàng năm |
  hằng năm | trong năm | duy trì | duy trì ở mức | ổn định | ổn định ở mức | tăng lên |
  giảm còn | giảm xuống còn | giảm xuống | tăng thêm | nâng lên | đạt khoảng | dự kiến | đến |
  trong đó | như sau | cụ thể | thực hiện | thực hiện đạt | với | bình quân hàng năm |
  bình quân hằng năm | đạt và | không | cả năm | phải | cần | trên | dưới | tăng trưởng đạt |
  đối với | đã | đã đạt | đã có | đều | đều đạt | mới đạt | vẫn còn | gồm | trị giá | theo kế hoạch | lần lượt | lần lượt là | lần lượt đạt | tỷ lệ | tỉ lệ |
  tương đương | tương ứng`)

/** Members of one list: where a clause names only one of them, the rest is the clause's before. */
export const CONTRASTS: readonly (readonly string[])[] = [
  phrases(`
    khu vực thành thị | khu vực đô thị | khu vực nông thôn | thành thị | đô thị | nông thôn`),
  phrases(`
    mầm non | nhà trẻ | mẫu giáo | tiểu học | trung học cơ sở | thcs | trung học phổ thông |
    thpt | trung học | bậc mẫu giáo | bậc tiểu học | cấp tiểu học | cấp trung học cơ sở |
    cấp trung học phổ thông | cấp mầm non`),
  phrases(`
    nông nghiệp | nông, lâm nghiệp và thủy sản | nông, lâm, thủy sản |
    nông, lâm nghiệp, thủy sản | nông nghiệp, lâm nghiệp, thủy sản |
    nông nghiệp, lâm nghiệp và thủy sản | nông, lâm, ngư | du lịch, dịch vụ |
    dịch vụ - du lịch | thương mại, dịch vụ, du lịch | nông - lâm - thủy sản |
    nông - lâm - ngư nghiệp | nông nghiệp - thủy sản | nông, lâm, ngư nghiệp |
    công nghiệp - xây dựng | công nghiệp | xây dựng | thương mại - dịch vụ |
    thương mại, dịch vụ | dịch vụ | công nghiệp, xây dựng | công nghiệp và xây dựng |
    công nghiệp, xây dựng và dịch vụ | khu vực i | khu vực ii | khu vực iii | thuế sản phẩm`),
]

/** "trong đó", with the punctuation it takes along. */
export const INSIDE = new RegExp(
  `${EDGE_BEFORE}(?:trong\\s+(?:số\\s+)?đó|trong\\s+số\\s+này)${EDGE_AFTER}\\s*[:,]?\\s*`,
  'giu',
)

const OPENING = /[\s\-–+*•“"(]*/uy
const LEAD = new RegExp(
  `(?:${anyOf(LEADS)}|(?:(?:đến|vào|trong|từ)\\s+)?(?:cuối\\s+)?năm\\s+\\d{4})[\\s,:]+`,
  'iuy',
)
const HEAD = new RegExp(`(?:${anyOf(MEASURE_HEADS)})${EDGE_AFTER}`, 'iuy')
const VERB = new RegExp(`(?:${anyOf(ACTION_VERBS)})${EDGE_AFTER}`, 'iuy')
/** More words than these lead to nothing. */
const MOST_LEADS = 8

/** Does `pattern` stand at `from`, or behind words that only lead to it? */
function opensWith(pattern: RegExp, text: string, from: number): boolean {
  let at = from + (matchAt(OPENING, text, from)?.[0].length ?? 0)
  for (let leads = 0; leads <= MOST_LEADS; leads++) {
    if (matchAt(pattern, text, at) !== undefined) return true
    const lead = matchAt(LEAD, text, at)
    if (lead === undefined) return false
    at += lead[0].length
  }
  return false
}

/** Do the words from `at` on begin with a measure ("Trong năm, tỷ lệ ...")? */
export function startsWithHead(text: string, at = 0): boolean {
  return opensWith(HEAD, text, at)
}

/** Do the words from `at` on begin with a verb of a statement of their own ("Kết nạp ...")? */
export function startsWithVerb(text: string, at = 0): boolean {
  return opensWith(VERB, text, at)
}
