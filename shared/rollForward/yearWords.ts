/** The words around a year that tell what it means. Each reads the words in front of the year. */

const NO_LETTER = '(?<!\\p{L})'
const END = '(?!\\p{L})'

/** `words` at the end of what stands in front. */
function ending(words: string): RegExp {
  return new RegExp(`${NO_LETTER}(?:${words})\\s*[(:]?\\s*$`, 'iu')
}

/** `words` somewhere in the same clause, with no end of it up to the year. */
function governing(words: string, most: number, flags = 'iu'): RegExp {
  return new RegExp(`${NO_LETTER}(?:${words})${END}[^.;:“”"]{0,${most}}$`, flags)
}

/** "tầm nhìn đến năm 2045", "định hướng 2030". */
export const HORIZON = ending('(?:tầm nhìn|định hướng)(?:\\s+(?:đến|tới|năm|cho|hết))*')
/** An outlook follows: what stands in front of it is one as well ("đến năm 2030, tầm nhìn ..."). */
export const HORIZON_FOLLOWS = /^\s*,?\s*(?:và\s+)?(?:tầm nhìn|định hướng)(?!\p{L})/iu

/** "giá so sánh 2010": the year of a scale. */
export const PRICE_BASE = ending('giá\\s+(?:so sánh|cố định|gốc|cơ bản)(?:\\s+(?:năm|của))*')

/** Rankings that come out a year late and keep the year of their survey. */
const INDEX_NAMES =
  'PCI|PAPI|PAR[\\s-]?INDEX|PAR|SIPAS|ICT(?:[\\s-]?INDEX)?|DTI|DDCI|PII|PGI|GII|chỉ số (?:(?:đánh giá|xếp hạng|về)\\s+)*(?:năng lực cạnh tranh|hiệu quả quản trị|cải cách|cải thiện|hài lòng|chuyển đổi|sẵn sàng|đổi mới sáng tạo|xanh|phục vụ|tiếp cận|hiện đại hóa)'
export const INDEX = new RegExp(`${NO_LETTER}(?:${INDEX_NAMES})${END}[^.“”]{0,120}$`, 'iu')
export const INDEX_NEAR = new RegExp(`${NO_LETTER}(?:${INDEX_NAMES})${END}[^.;“”]{0,40}$`, 'iu')
export const RANK_FOLLOWS =
  /^[^.;]{0,90}?(?<!\p{L})(?:xếp|hạng|đứng|thứ|vị trí|bậc|điểm)(?!\p{L})/iu

/** "Luật Hợp tác xã năm 2012", "Bộ luật Hình sự 2015". */
export const LAW = governing('Bộ luật|Luật|Hiến pháp|Pháp lệnh', 90, 'u')

/** Congresses, elections, counts: held once in several years. */
const OCCASIONS =
  'đại hội|bầu cử|tổng điều tra|sea games|para games|olympic|world cup|asiad|apec|expo|năm du lịch|năm asean'
export const OCCASION = new RegExp(
  `${NO_LETTER}(?:${OCCASIONS})${END}(?:[^.;:,“”"]|,\\s+(?:thể thao|lần|khóa|khoá|nhiệm kỳ|đại biểu|hội đồng)(?!\\p{L})){0,90}$`,
  'iu',
)
/** What is yearly in the same clause after all. */
export const YEARLY_THING =
  /(?<!\p{L})(?:kế hoạch|nhiệm vụ|chỉ tiêu|mục tiêu|công tác|phương châm|chủ đề|chuyên đề|chương trình|dự toán|nghị quyết|báo cáo|kết quả|thu|chi|ngân sách)(?!\p{L})/iu
export const ORDINAL = governing('lần thứ|kỳ họp thứ', 70)
/** Awards and contests above the own level have years of their own. */
export const AWARD = governing(
  'giải|hội thi|cuộc thi|bình chọn|tôn vinh|tiêu biểu|danh hiệu|triển lãm|liên hoan|vinh danh',
  70,
)
export const NATIONAL = ending('cấp (?:quốc gia|khu vực|vùng)|toàn quốc')

/** What begins then goes on ("từ năm 2021"). */
export const SINCE = ending('từ|kể từ|từ sau|sau')
/** "chuyển từ năm 2020 sang". */
export const CARRIED_OVER = /^\s*(?:sang|chuyển|qua|mang)(?!\p{L})/iu
/** Done once, then: "thành lập năm 2020". */
export const DONE_ONCE = ending(
  '(?:thành lập|ban hành|khởi công|khánh thành|công nhận|sinh|tái lập|chia tách|phê duyệt|ký kết|động thổ|bùng phát|xảy ra)(?:\\s+(?:từ|vào|trong|hồi|đầu|giữa|cuối|khoảng))*',
)

/** Storms, droughts, epidemics: they have the year of their coming. */
export const HAPPENED = ending(
  '(?:bão|lũ|lụt|hạn hán|hạn mặn|xâm nhập mặn|sự cố[^,.;]{0,30}|dịch[^,.;]{0,25}|khủng hoảng[^,.;]{0,25})',
)
/** "Được công nhận xã nông thôn mới năm 2018": with a count it would be a year's result. */
export const EVENT = new RegExp(
  `${NO_LETTER}(?:công nhận|thành lập|ban hành|khởi công|khánh thành|phê duyệt|sáp nhập|chia tách|đưa vào)${END}[^.;:,“”"\\d]{0,60}$`,
  'iu',
)
/** "vào năm 2021": when an occasion is held. */
export const WHEN = /(?<!\p{L})(?:vào|trong)\s*$/iu
/** "Năm 2020 và 2021, dịch ...": the same said behind the year. */
export const HAPPENS_NEXT =
  /^(?:\s|,|và|\d)*(?:do\s+|xảy ra\s+|có\s+)?(?:đại\s+)?(?:dịch|bão|lũ|lụt|hạn hán|xâm nhập mặn)(?!\p{L}|\s+vụ)/iu
/** Behind a document's number: "Quy định 37-QĐ/TW năm 2021", "Nghị quyết số 35 năm 2018". */
export const NUMBERED =
  /(?:\d+\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d-]*)*|(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Quy định|Nghị định|Thông tư|Hướng dẫn|Thông báo|Công văn)\s+(?:số\s+)?\d{1,4})\s*,?\s*$/u
/** "Chương trình giáo dục phổ thông 2018". */
export const NAMED_BY_YEAR = ending('giáo dục phổ thông|điều lệ đảng|cương lĩnh')

/** Not the name of a thing: the year stands for itself ("trong năm", "của năm", "cuối năm"). */
export const ADVERBIAL =
  /(?:,|(?<!\p{L})(?:trong|vào|cuối|đầu|giữa|hết|cả|của|cho|với|so|hơn|bằng|đến|tới|từ|sang|là|và|qua|theo|suốt|khi))\s*$/iu

/** Plans whose name ends with the year they reach to. */
const PLANS =
  'quy hoạch|chiến lược|đề án|chương trình|dự án|kế hoạch|lộ trình|quyết định|nghị quyết|đề cương'
export const PLAN = governing(PLANS, 170)
/** Between a plan and a year: a sentence of its own, so the year is no part of the name. */
export const PREDICATE =
  /(?<!\p{L})(?:đạt|còn|tăng|giảm|phấn đấu|để|nhằm|trở thành|hoàn thành|thu|giải ngân|có|được|sẽ|đã)(?!\p{L})|\d\s*%|,\s*$/iu
export const UP_TO = ending('(?:giai đoạn\\s+)?(?:đến|tới)')

/** "tính đến", "trước ngày": how far a report counts, or when a task is due. */
export const CUT_OFF = ending(
  '(?:tính\\s+|số liệu\\s+|cập nhật\\s+|ước\\s+)?(?:đến|tới)(?:\\s+(?:hết|cuối|thời điểm|nay))*(?:\\s*[,(])?|(?:tại\\s+|vào\\s+)?thời điểm|so(?:\\s+với)?(?:\\s+(?:thời điểm|cuối|đầu))?|đến nay',
)
export const DEADLINE = ending(
  '(?:xong|hoàn thành|báo cáo|gửi|nộp|chậm nhất|muộn nhất|hạn cuối|thời hạn|thời gian)?[^.;,]{0,30}?(?:trước|chậm nhất|muộn nhất|hạn chót|hạn cuối)(?:\\s+(?:là|vào|đến|trong|hết))*',
)
/** A measure that lasts until a day. */
export const LASTS = governing(
  'gia hạn|kéo dài|giãn cách|cách ly|hiệu lực|áp dụng|phong tỏa|nghỉ',
  60,
)
export const PAST = /(?<!\p{L})(?:đã|được|vừa)(?!\p{L})[^.;]{0,90}$/iu
export const HELD = ending(
  '(?:thành lập|ban hành|khởi công|khánh thành|công nhận|tổ chức|diễn ra|khai mạc|bùng phát|xảy ra|bầu|đưa vào (?:sử dụng|hoạt động|khai thác|vận hành)|phê duyệt|thông qua|ký)(?:\\s+(?:từ|vào|trong|hồi|khoảng|đầu|cuối|giữa))*',
)

/** What is planned for the year after. */
export const PLANNED = governing(
  'kế hoạch|kh|dự toán|dt|nhiệm vụ|chỉ tiêu|mục tiêu|phương hướng|nghị quyết|nq|giải pháp|dự báo|chuẩn bị|tiền đề|chương trình công tác|ngân sách|vốn|tuyển quân|giao quân|tết|năm mới|xuân',
  80,
)
/** "Xây dựng chương trình kiểm tra năm 2024". */
export const PROGRAMME_OF = ending('chương trình(?:\\s+\\p{L}+,?){0,5}')
export const NEXT = ending('(?:sang|cho|đầu|bước vào|những tháng đầu|quý i)(?:\\s+(?:của))?')

/** Words that make a bare number a year. */
export const BARE_CUE = ending(
  'so(?:\\s+với)?|hơn|bằng|đến|tới|cuối|đầu|trong|trước|hết|và|từ|kỳ|quý|tháng|tết|xuân|giai đoạn|năm\\s+(?:19|20|21)\\d\\d(?:\\s*,\\s*(?:19|20|21)\\d\\d)*\\s*,',
)

/** What a stretch of years is called. */
export const TERM = ending('(?:nhiệm kỳ|nhiệm kì|nk|khóa|khoá)(?:\\s+[ivxlc\\d]+)?\\s*[,:]?')
export const YEARS_OF_WORK = ending(
  '(?:năm học|niên học|niên khóa|niên vụ|niên độ|vụ mùa|vụ|mùa khô|mùa mưa|mùa|đông xuân|đông - xuân|hè thu|thu đông|mùa vụ|năm|hai năm|02 năm|2 năm|tết|dịp)',
)
/** The budget's plan of three years begins anew each year: "ngân sách 03 năm 2024 - 2026". */
export const ROLLING = /ngân sách[^.;]{0,20}\s(?:0?3|ba)\s*$/iu
/** Anniversaries: "93 năm Ngày ... (1930 - 2023)". */
export const COMMEMORATED = governing('kỷ niệm|năm ngày|năm thành lập|truyền thống', 90)
export const PROGRAMME = ending('giai đoạn|thời kỳ|thời kì')
export const SINCE_YEAR = ending('từ(?:\\s+(?:đầu|cuối))?')
/** Bodies whose terms are none of the Party's. */
const OTHERS =
  'hội đồng nhân dân|hđnd|quốc hội|ủy ban nhân dân|uỷ ban nhân dân|ubnd|mặt trận|mttq|hội(?!\\s+(?:nghị|viên|thảo|thi|ý|trường|họp))|đoàn(?!\\s+(?:kết|thể|viên|công tác))|công đoàn|liên đoàn|trưởng (?:ban|ấp|khóm|thôn|bản|khu|bnd)|ban nhân dân|thanh tra nhân dân|hội thẩm|hợp tác xã|liên hiệp|hiệp hội|đại biểu quốc hội'
const PARTY =
  'đảng bộ|đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|chi bộ|đại hội đảng|của đảng|ban chấp hành|bch|ban thường vụ|btv|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|thị ủy|quận ủy|đảng các cấp|đại hội đại biểu đảng|đại hội'
const BODIES = new RegExp(`${NO_LETTER}(?:(${OTHERS})|(?:${PARTY}))${END}`, 'giu')
/** A "hội" of these is no association. */
const NO_BODY = /(?:đại|xã|cơ|hướng|lễ|ngày|ba|hiệp|giáo)\s+$/iu

/** Whose term it is, by the last body named in front of it. */
export function bodyOfTerm(words: string): 'party' | 'other' | undefined {
  let body: 'party' | 'other' | undefined
  for (const match of words.matchAll(BODIES)) {
    const [, other] = match
    if (other?.toLowerCase() === 'hội' && NO_BODY.test(words.slice(0, match.index))) continue
    body = other === undefined ? 'party' : 'other'
  }
  return body
}

/** Programmes with years of their own. */
export const PROGRAMME_NAME = governing(
  'chương trình|đề án|chiến lược|quy hoạch|tiêu chí|dự án|chính sách|kế hoạch số|phong trào|đầu tư công|sử dụng đất|bảng giá|mục tiêu quốc gia|cuộc vận động|cải cách',
  170,
)

/** A round number of years since a day: "(03/02/1930 - 03/02/2025)". */
export const SINCE_DAY = /\d{1,2}[/.-]\d{1,2}[/.-](?:1[89]|20)\d\d\s*[-–]\s*(?:ngày\s+)?$/u
