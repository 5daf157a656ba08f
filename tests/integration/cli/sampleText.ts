/** A resolution of our own, as an office would paste it. */
export const SAMPLE_TEXT = `ĐẢNG BỘ TỈNH MẪU          ĐẢNG CỘNG SẢN VIỆT NAM
TỈNH ỦY
*
Số 07-NQ/TU          Mẫu Sơn, ngày 12 tháng 01 năm 2024

NGHỊ QUYẾT
về nhiệm vụ thử nghiệm năm 2024
-----

I- TÌNH HÌNH NĂM 2023
1. Kết quả đạt được
Công việc thử chạy đều trong cả năm[1].
2. Hạn chế
Một số chỗ còn chậm.
II- NHIỆM VỤ NĂM 2024
1. Làm tiếp những việc đang dở.
- Việc thứ nhất.
- Việc thứ hai.

[1] Theo sổ theo dõi của nhóm thử nghiệm.

Nơi nhận:
- Các phòng thử nghiệm,
- Lưu Văn phòng.

T/M TỈNH ỦY
BÍ THƯ

Trần Thử Nghiệm
`
