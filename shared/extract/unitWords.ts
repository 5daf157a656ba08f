import { phrases } from './letters.ts'

/** The words of units: the one home of what may stand behind a number. */

/** Multipliers in front of a base unit ("nghìn tỷ đồng", "triệu tấn", "1,2 vạn lượt"). */
export const MULTIPLIERS = ['trăm', 'vạn', 'nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ'] as const

/** A multiplier that begins another word is none: "tỷ lệ", "triệu tập", "trăm năm". */
export const NO_MULTIPLIER_BEFORE = [
  'lệ',
  'trọng',
  'giá',
  'suất',
  'số',
  'tập',
  'phú',
  'mỉ',
] as const

/** Written form → the form kept. Money. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  đồng: 'đồng',
  đ: 'đồng',
  vnđ: 'đồng',
  vnd: 'đồng',
  usd: 'USD',
  us$: 'USD',
  $: 'USD',
  'đô la mỹ': 'USD',
  'đô la': 'USD',
  'đô-la': 'USD',
  'đô la (mỹ)': 'USD',
  euro: 'euro',
  eur: 'euro',
  'yên nhật': 'yên',
}

/** "đồng" that begins another word is no money: "3 đồng chí", "đồng thời", "đồng bào". */
export const NO_CURRENCY_BEFORE = [
  'chí',
  'thời',
  'bào',
  'bộ',
  'bằng',
  'ruộng',
  'cỏ',
  'muối',
] as const

/** Measures of physics and time. Written form → the form kept. */
export const MEASURES: Readonly<Record<string, string>> = {
  ha: 'ha',
  hecta: 'ha',
  'héc ta': 'ha',
  'hec-ta': 'ha',
  'héc-ta': 'ha',
  km: 'km',
  km2: 'km2',
  'km²': 'km2',
  'ki-lô-mét': 'km',
  kilômét: 'km',
  'cây số': 'km',
  m: 'm',
  mét: 'm',
  m2: 'm2',
  'm²': 'm2',
  'mét vuông': 'm2',
  m3: 'm3',
  'm³': 'm3',
  'mét khối': 'm3',
  cm: 'cm',
  kg: 'kg',
  ki: 'kg',
  gram: 'gram',
  gam: 'gram',
  tấn: 'tấn',
  tạ: 'tạ',
  yến: 'yến',
  lít: 'lít',
  kw: 'kW',
  mw: 'MW',
  mwp: 'MWp',
  kwp: 'kWp',
  kwh: 'kWh',
  mwh: 'MWh',
  gwh: 'GWh',
  kv: 'kV',
  kva: 'kVA',
  mva: 'MVA',
  cv: 'CV',
  '°c': '°C',
  'độ c': '°C',
  gb: 'GB',
  mbps: 'Mbps',
  teu: 'TEU',
  'tấn hàng': 'tấn',
}

/** Stretches of time that are counted. */
export const DURATIONS = ['năm', 'tháng', 'ngày', 'giờ', 'phút', 'giây', 'tuần', 'quý'] as const

/** What a rate is counted by, behind "/" ("giường bệnh/vạn dân", "%/năm"). */
export const DENOMINATORS = phrases(`
  vạn dân | vạn người | dân | người dân | người | đầu người | nhân khẩu | khẩu | lao động |
  hộ | hộ dân | năm | tháng | ngày | ngày đêm | giờ | phút | quý | vụ | ha | km | km2 | km² |
  m2 | m² | m3 | m³ | ha canh tác | trẻ đẻ sống | trẻ | ca đẻ sống | phụ nữ | bà mẹ | huyện |
  xã | ấp | thôn | tỉnh | đơn vị | cơ sở | lớp | giường | lượt | khách | đảng viên | chi bộ |
  doanh nghiệp | hợp tác xã`)

/** Words behind a number that name no unit: verbs, particles, connectives. */
export const NO_UNIT = new Set(
  (
    'và là có tăng giảm đạt so trong của trên tại được để ở cho với còn đến tới từ thì do vào theo đã bị ' +
    'không các những nhưng hoặc hay về gồm bao chiếm vượt ước tương cao thấp nhiều ít nhằm trở thực hoàn ' +
    'tiếp nâng phấn như nay đó này kia khi nếu mà nên vì bởi bằng gấp hơn dưới khoảng gần xấp sẽ đang cần ' +
    'phải chưa mới thêm lên xuống ra qua sau trước giữa ngoài nhất hai ba bốn sáu bảy tám chín mười ' +
    'đồng thời nhưng song đối bình mỗi từng riêng chỉ cùng cả toàn tổng số tỷ tỉ mức thuộc đưa góp làm ' +
    'giữ duy phát đẩy tập tổ xây thu xếp đứng hạng thứ năm tháng ngày quý gắn rồi vẫn cũng rất quá đều ' +
    'hiện hàng kể bảo chuyển tạo ổn dự điều quyết tháng khóa nhiệm giai ban bổ'
  ).split(' '),
)

/** Units of what defines the thing counted ("đạt 19/19 tiêu chí", "OCOP 4 sao"). */
export const DEFINING = new Set(['tiêu chí', 'sao', 'tuổi', 'lít/người', 'giờ'])
