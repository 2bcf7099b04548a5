"""
Theme codes: what a programme or a news item is about, as the official plans name it.

Source: numbered contents of the five plans, docs/glossary.md "theme".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme that airtime is counted for."""

    code: str
    """Stable ASCII code, used in every file that the clerk edits."""
    title: str
    """Vietnamese title, as printed in reports."""


THEMES: dict[str, Theme] = {
    theme.code: theme
    for theme in (
        Theme("chuong-trinh-tong-the", "Chương trình tổng thể cải cách hành chính nhà nước"),
        Theme("nguoi-dung-dau", "Vai trò, trách nhiệm của người đứng đầu"),
        Theme("chi-dao-dieu-hanh", "Chỉ đạo, điều hành cải cách hành chính"),
        Theme("the-che", "Cải cách thể chế, văn bản quy phạm pháp luật"),
        Theme("tthc", "Cải cách thủ tục hành chính"),
        Theme("bo-may", "Cải cách tổ chức bộ máy"),
        Theme("cong-vu", "Cải cách chế độ công vụ"),
        Theme("tai-chinh-cong", "Cải cách tài chính công"),
        Theme("chinh-quyen-so", "Chính quyền điện tử, chính quyền số"),
        Theme("dvc-truc-tuyen", "Dịch vụ công trực tuyến"),
        Theme("mot-cua", "Cơ chế một cửa, một cửa liên thông"),
        Theme("chi-so", "Kết quả các chỉ số đánh giá"),
        Theme("sang-kien", "Sáng kiến, mô hình hay; hạn chế, yếu kém"),
        Theme("khao-sat-hai-long", "Khảo sát sự hài lòng"),
        Theme("duong-day-nong", "Đường dây nóng, tiếp nhận phản ánh và kết quả xử lý"),
        Theme("thong-bao-tthc", "Thông báo về giải quyết thủ tục hành chính"),
        Theme("quy-hoach-du-an", "Quy hoạch, dự án, đất đai, môi trường"),
        Theme("bau-cu-dai-hoi", "Bầu cử, nghị quyết đại hội"),
        Theme("y-nghia-cchc", "Ý nghĩa, tác động của cải cách hành chính"),
        Theme("phap-luat-giam-sat", "Quyền tham gia và giám sát của nhân dân"),
        Theme("ket-qua-dia-ban", "Tình hình, kết quả trên địa bàn"),
        Theme("chuyen-doi-so", "Đổi mới sáng tạo, chuyển đổi số"),
        Theme("xa-hoi-hoa-dvsn", "Xã hội hóa dịch vụ sự nghiệp, tinh giản biên chế"),
        # The first 23 are the plans' (administrative reform, "CCHC"); a station also airs these.
        Theme("cchc", "Cải cách hành chính (mọi nội dung)"),
        Theme("thoi-su", "Thời sự"),
        Theme("thong-bao", "Thông báo của xã"),
        Theme("thoi-tiet-thien-tai", "Thời tiết, thiên tai"),
        Theme("suc-khoe", "Y tế, sức khỏe"),
        Theme("nong-nghiep", "Nông nghiệp, mùa vụ"),
        Theme("an-ninh-trat-tu", "An ninh, trật tự, giao thông"),
        Theme("van-hoa-xa-hoi", "Văn hóa, giáo dục, xã hội"),
        Theme("kinh-te", "Kinh tế, giá cả, việc làm"),
        Theme("the-thao", "Thể thao"),
        Theme("quoc-te", "Quốc tế"),
        Theme("dien-tap", "Diễn tập, thử loa"),
    )
}
