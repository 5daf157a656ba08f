/**
 * Nouns that are counted in reports and plans. A counted noun is the unit of its number
 * ("500 doanh nghiệp"); one that is not here is read by its first two syllables.
 */
const PEOPLE = `
  người, người dân, đảng viên, đoàn viên, hội viên, cấp ủy viên, ủy viên, đồng chí, cán bộ,
  công chức, viên chức, lao động, công nhân, nông dân, thanh niên, phụ nữ, học sinh,
  sinh viên, học viên, giáo viên, giảng viên, bác sĩ, bác sỹ, dược sĩ, dược sỹ, điều dưỡng,
  y sĩ, bệnh nhân, trẻ em, trẻ, cháu, em, đại biểu, cử tri, công dân, bị can, bị cáo,
  đối tượng, chiến sĩ, chiến sỹ, quần chúng, tín đồ, chức sắc, chức việc, nhà đầu tư,
  nhà khoa học, nghệ nhân, vận động viên, huấn luyện viên, khách, du khách, khách du lịch,
  nhân khẩu, khẩu, mẹ, bà mẹ, cá nhân, thành viên, xã viên, báo cáo viên, tuyên truyền viên,
  cộng tác viên, tình nguyện viên, quân nhân, ca, ca bệnh, ca mắc, ca nhiễm, f0, tiến sĩ,
  thạc sĩ, chuyên gia, biên chế, nhân lực, nhân viên, người lao động, người nghèo,
  người có công, hợp tác viên, cấp ủy, bí thư, chủ tịch`
const HOMES_AND_PLACES = `
  hộ, hộ dân, hộ gia đình, hộ nghèo, hộ cận nghèo, gia đình, xã, phường, thị trấn, huyện,
  thị xã, thành phố, tỉnh, quận, ấp, khóm, thôn, bản, buôn, làng, xóm, tổ dân phố,
  khu dân cư, khu phố, khu, khu công nghiệp, khu kinh tế, cụm, vùng, điểm, địa phương,
  đơn vị hành chính, quốc gia, nước, ngành, lĩnh vực, địa bàn, điểm nóng`
const BODIES = `
  tổ chức, tổ chức đảng, tổ chức cơ sở đảng, chi bộ, đảng bộ, chi đảng bộ, chi bộ trực thuộc,
  cơ quan, đơn vị, doanh nghiệp, hợp tác xã, htx, liên hiệp hợp tác xã, tổ hợp tác,
  trang trại, công ty, tập đoàn, cơ sở, đầu mối, phòng, ban, sở, tổ, đội, nhóm, câu lạc bộ,
  hội, chi hội, chi đoàn, đoàn, tập thể, trường, trường học, lớp, điểm trường, bệnh viện,
  trạm, trạm y tế, phòng khám, trung tâm, nhà trường, ngân hàng, quỹ, chợ, siêu thị,
  cửa hàng, nhà máy, làng nghề, mô hình, chuỗi, thương hiệu, tôn giáo, dân tộc, hệ phái,
  nhóm trẻ, ủy ban, hội đồng, công đoàn, nghiệp đoàn`
const WORKS = `
  dự án, chương trình, đề án, đề tài, công trình, kế hoạch, nghị quyết, chỉ thị, kết luận,
  quyết định, quy định, hướng dẫn, văn bản, công văn, thông báo, thông báo kết luận, báo cáo,
  tờ trình, quy hoạch, đồ án, nhiệm vụ, chỉ tiêu, tiêu chí, mục tiêu, giải pháp, thủ tục,
  thủ tục hành chính, tthc, dịch vụ, hồ sơ, hợp đồng, sáng kiến, sáng chế, nhãn hiệu, bằng,
  giấy chứng nhận, giấy phép, thẻ, thẻ bảo hiểm y tế, chuyên đề, chuyên mục, tin, bài,
  tin bài, ấn phẩm, tài liệu, cuốn, quyển, bộ, bản, tờ, phóng sự, chính sách, nội dung,
  vấn đề, nguyên nhân, bài học, quan điểm, khâu đột phá, biểu hiện, đột phá, trụ cột, nghị định,
  mặt hàng`
const EVENTS = `
  cuộc, buổi, đợt, lượt, lượt người, lượt khách, lần, hội nghị, hội thảo, kỳ họp, phiên,
  cuộc thi, lớp tập huấn, lớp, khóa, chuyến, vụ, vụ việc, vụ án, việc, trường hợp, đơn,
  đơn thư, đơn tố cáo, đơn khiếu nại, ý kiến, kiến nghị, cuộc gọi, giải, giải thưởng,
  huy chương, huy hiệu, huân chương, bằng khen, giấy khen, danh hiệu, hoạt động, phong trào,
  sự kiện, lễ hội, suất, phần, phần quà, suất quà, suất học bổng, học bổng, liều, mũi, mẫu,
  giao dịch, tài khoản, khoản thu, khoản, món, quan hệ`
const THINGS = `
  sản phẩm, bộ sản phẩm, căn, căn nhà, nhà, ngôi nhà, nhà tình nghĩa, nhà văn hóa, cây cầu,
  cầu, tuyến đường, tuyến, tuyến kênh, luồng, đường, con, con gia súc, cây, cây xanh, tàu,
  tàu cá, phương tiện, xe, máy, thiết bị, giường, giường bệnh, phòng học, phòng, bể, lồng,
  bè, ao, thửa, lô, gói thầu, di tích, di sản, bảo vật, hiện vật, sân, sân bóng, thuê bao,
  máy tính, trạm biến áp, trạm bơm, trụ, loa, camera, điểm đến, bãi rác, lò đốt, cái, chiếc,
  khẩu súng, quả, bao, thùng, tấm, đầu sách, ki-ốt, nền, bậc, hạng, thứ hạng, chỉ số, sao,
  mã số, cống, đập, hồ, hồ chứa, khách sạn, phòng nghỉ, dịch vụ công, tỷ lệ phiếu, phiếu,
  tuổi, con heo, con bò, quy trình, hệ thống, nền tảng, cơ sở dữ liệu`

export const COUNTED_NOUNS: readonly string[] = [
  ...new Set(
    [PEOPLE, HOMES_AND_PLACES, BODIES, WORKS, EVENTS, THINGS].flatMap((list) =>
      list.split(',').map((noun) => noun.trim()),
    ),
  ),
]

/** Longer names of what is counted, kept as their short unit. */
export const SHORT_UNITS: Readonly<Record<string, string>> = {
  'thủ tục hành chính': 'thủ tục',
  tthc: 'thủ tục',
  'dịch vụ công': 'dịch vụ',
  'vụ án': 'vụ',
  'lượt người': 'lượt',
  'lượt khách': 'lượt',
  'khu công nghiệp': 'khu',
  'khu kinh tế': 'khu',
  'bác sỹ': 'bác sĩ',
  'dược sỹ': 'dược sĩ',
  'chiến sỹ': 'chiến sĩ',
  htx: 'hợp tác xã',
  'hộ nghèo': 'hộ',
  'hộ cận nghèo': 'hộ',
  'hộ dân': 'hộ',
  'hộ gia đình': 'hộ',
  'người dân': 'người',
  'người nghèo': 'người',
  'người có công': 'người',
  'người lao động': 'người',
  'lớp tập huấn': 'lớp',
  'nhà tình nghĩa': 'nhà',
  'nhà văn hóa': 'nhà',
  'thẻ bảo hiểm y tế': 'thẻ',
}
