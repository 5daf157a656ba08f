/** Words that set a target without a figure. */
const WISH =
  /(?:^|\s)(?:đạt\s+(?:chuẩn|tiêu\s+chí|các\s+tiêu\s+chí)|được\s+công\s+nhận|hoàn\s+thành|giữ\s+vững|duy\s+trì|không\s+(?:còn|để|có|phát\s+sinh|xảy\s+ra)|trở\s+thành|bảo\s+đảm|đảm\s+bảo|phấn\s+đấu|xóa|xoá|cơ\s+bản|nâng\s+cao|tăng\s+cường|thuộc\s+nhóm|nằm\s+trong|đưa\s|ổn\s+định|kiểm\s+soát|hạn\s+chế|chấm\s+dứt|vượt|hoàn\s+thiện)(?!\p{L})/iu

/** Does a clause without figure say what is to be reached? */
export function isWish(words: string): boolean {
  return WISH.test(words.trim()) && words.trim().split(/\s+/).length >= 3
}
